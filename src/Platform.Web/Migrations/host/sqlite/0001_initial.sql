CREATE TABLE "host_clock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_host_clock" PRIMARY KEY,
    "Value" INTEGER NOT NULL
);


CREATE TABLE "host_keys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_host_keys" PRIMARY KEY AUTOINCREMENT,
    "Xml" TEXT NOT NULL
);


CREATE TABLE "host_tenants" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_host_tenants" PRIMARY KEY,
    "Title" TEXT NOT NULL,
    "Prefix" TEXT NULL,
    "Status" TEXT NOT NULL,
    "Features" TEXT NOT NULL,
    "Database" TEXT NOT NULL,
    "Recipe" TEXT NOT NULL,
    "Notice" TEXT NULL,
    "HasDemoData" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "SchemaVersion" INTEGER NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "LastUsedUtc" INTEGER NULL,
    "FailedJobs" INTEGER NOT NULL
);


CREATE TABLE "host_wakeups" (
    "TenantName" TEXT NOT NULL CONSTRAINT "PK_host_wakeups" PRIMARY KEY,
    "DueUtc" INTEGER NOT NULL,
    "MarkedUtc" INTEGER NOT NULL
);


CREATE TABLE "host_names" (
    "Host" TEXT NOT NULL CONSTRAINT "PK_host_names" PRIMARY KEY,
    "TenantName" TEXT NOT NULL,
    CONSTRAINT "FK_host_names_host_tenants_TenantName" FOREIGN KEY ("TenantName") REFERENCES "host_tenants" ("Name") ON DELETE CASCADE
);


CREATE INDEX "IX_host_names_TenantName" ON "host_names" ("TenantName");


CREATE UNIQUE INDEX "IX_host_tenants_Prefix" ON "host_tenants" ("Prefix");


CREATE INDEX "IX_host_wakeups_DueUtc" ON "host_wakeups" ("DueUtc");


