CREATE TABLE "kernel_audit" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_kernel_audit" PRIMARY KEY AUTOINCREMENT,
    "AtUtc" INTEGER NOT NULL,
    "MemberId" INTEGER NULL,
    "Action" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Address" TEXT NULL
);


CREATE TABLE "kernel_files" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_kernel_files" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "OwnerId" INTEGER NULL,
    "CreatedUtc" INTEGER NOT NULL
);


CREATE TABLE "kernel_jobs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_kernel_jobs" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Payload" TEXT NOT NULL,
    "DueUtc" INTEGER NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "LockedUntil" INTEGER NULL,
    "Error" TEXT NULL,
    "Failed" INTEGER NOT NULL,
    "Key" TEXT NULL
);


CREATE TABLE "kernel_settings" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_kernel_settings" PRIMARY KEY,
    "Json" TEXT NOT NULL
);


CREATE INDEX "IX_kernel_audit_AtUtc" ON "kernel_audit" ("AtUtc");


CREATE INDEX "IX_kernel_audit_MemberId" ON "kernel_audit" ("MemberId");


CREATE INDEX "IX_kernel_files_Hash" ON "kernel_files" ("Hash");


CREATE INDEX "IX_kernel_jobs_Failed_DueUtc" ON "kernel_jobs" ("Failed", "DueUtc");


CREATE INDEX "IX_kernel_jobs_Key" ON "kernel_jobs" ("Key");


