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


CREATE TABLE "members_members" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_members_members" PRIMARY KEY AUTOINCREMENT,
    "DisplayName" TEXT NOT NULL,
    "Function" TEXT NOT NULL,
    "Organisation" TEXT NOT NULL,
    "Region" TEXT NOT NULL,
    "Expertise" TEXT NOT NULL,
    "About" TEXT NOT NULL,
    "ShowEmail" INTEGER NOT NULL,
    "JoinedUtc" INTEGER NOT NULL,
    "LastSeenUtc" INTEGER NULL,
    "Closed" INTEGER NOT NULL,
    "Demo" INTEGER NOT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" INTEGER NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);


CREATE TABLE "members_roles" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_members_roles" PRIMARY KEY AUTOINCREMENT,
    "Description" TEXT NOT NULL,
    "Permissions" TEXT NOT NULL,
    "Name" TEXT NULL,
    "NormalizedName" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL
);


CREATE TABLE "members_access_tokens" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_members_access_tokens" PRIMARY KEY AUTOINCREMENT,
    "MemberId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Scopes" TEXT NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "ExpiresUtc" INTEGER NOT NULL,
    "LastUsedUtc" INTEGER NULL,
    CONSTRAINT "FK_members_access_tokens_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "members_member_claims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_members_member_claims" PRIMARY KEY AUTOINCREMENT,
    "UserId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_members_member_claims_members_members_UserId" FOREIGN KEY ("UserId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "members_member_logins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "PK_members_member_logins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_members_member_logins_members_members_UserId" FOREIGN KEY ("UserId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "members_member_tokens" (
    "UserId" INTEGER NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_members_member_tokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_members_member_tokens_members_members_UserId" FOREIGN KEY ("UserId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "members_sessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_members_sessions" PRIMARY KEY,
    "MemberId" INTEGER NOT NULL,
    "Device" TEXT NOT NULL,
    "StartedUtc" INTEGER NOT NULL,
    "LastUsedUtc" INTEGER NOT NULL,
    CONSTRAINT "FK_members_sessions_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "members_member_roles" (
    "UserId" INTEGER NOT NULL,
    "RoleId" INTEGER NOT NULL,
    CONSTRAINT "PK_members_member_roles" PRIMARY KEY ("UserId", "RoleId"),
    CONSTRAINT "FK_members_member_roles_members_members_UserId" FOREIGN KEY ("UserId") REFERENCES "members_members" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_members_member_roles_members_roles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "members_roles" ("Id") ON DELETE CASCADE
);


CREATE TABLE "members_role_claims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_members_role_claims" PRIMARY KEY AUTOINCREMENT,
    "RoleId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_members_role_claims_members_roles_RoleId" FOREIGN KEY ("RoleId") REFERENCES "members_roles" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_kernel_audit_AtUtc" ON "kernel_audit" ("AtUtc");


CREATE INDEX "IX_kernel_audit_MemberId" ON "kernel_audit" ("MemberId");


CREATE INDEX "IX_kernel_files_Hash" ON "kernel_files" ("Hash");


CREATE INDEX "IX_kernel_jobs_Failed_DueUtc" ON "kernel_jobs" ("Failed", "DueUtc");


CREATE INDEX "IX_kernel_jobs_Key" ON "kernel_jobs" ("Key");


CREATE UNIQUE INDEX "IX_members_access_tokens_Hash" ON "members_access_tokens" ("Hash");


CREATE INDEX "IX_members_access_tokens_MemberId" ON "members_access_tokens" ("MemberId");


CREATE INDEX "IX_members_member_claims_UserId" ON "members_member_claims" ("UserId");


CREATE INDEX "IX_members_member_logins_UserId" ON "members_member_logins" ("UserId");


CREATE INDEX "IX_members_member_roles_RoleId" ON "members_member_roles" ("RoleId");


CREATE INDEX "IX_members_members_DisplayName" ON "members_members" ("DisplayName");


CREATE UNIQUE INDEX "IX_members_members_NormalizedEmail" ON "members_members" ("NormalizedEmail");


CREATE UNIQUE INDEX "IX_members_members_NormalizedUserName" ON "members_members" ("NormalizedUserName");


CREATE INDEX "IX_members_members_Region" ON "members_members" ("Region");


CREATE INDEX "IX_members_role_claims_RoleId" ON "members_role_claims" ("RoleId");


CREATE UNIQUE INDEX "IX_members_roles_NormalizedName" ON "members_roles" ("NormalizedName");


CREATE INDEX "IX_members_sessions_MemberId" ON "members_sessions" ("MemberId");


