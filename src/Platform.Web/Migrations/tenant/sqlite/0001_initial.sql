CREATE TABLE "agenda_series" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_agenda_series" PRIMARY KEY AUTOINCREMENT,
    "Uid" TEXT NOT NULL,
    "FirstUtc" INTEGER NOT NULL,
    "Rule" TEXT NOT NULL,
    "FixedGroup" INTEGER NOT NULL
);


CREATE TABLE "checklists_benchmarks" (
    "InstrumentId" TEXT NOT NULL CONSTRAINT "PK_checklists_benchmarks" PRIMARY KEY,
    "Participants" TEXT NOT NULL,
    "FiguresJson" TEXT NOT NULL,
    "Count" INTEGER NOT NULL,
    "PublishedUtc" INTEGER NOT NULL,
    "IsShown" INTEGER NOT NULL
);


CREATE TABLE "checklists_instruments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_instruments" PRIMARY KEY AUTOINCREMENT,
    "InstrumentId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Subtitle" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "CriteriaCount" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "ImportedUtc" INTEGER NOT NULL
);


CREATE TABLE "contents_part_definitions" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_contents_part_definitions" PRIMARY KEY,
    "Settings" TEXT NOT NULL,
    "Fields" TEXT NOT NULL
);


CREATE TABLE "contents_redirects" (
    "Path" TEXT NOT NULL CONSTRAINT "PK_contents_redirects" PRIMARY KEY,
    "ContentItemId" TEXT NOT NULL
);


CREATE TABLE "contents_types" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_contents_types" PRIMARY KEY,
    "DisplayName" TEXT NOT NULL,
    "Settings" TEXT NOT NULL,
    "Parts" TEXT NOT NULL
);


CREATE TABLE "forum_boards" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_forum_boards" PRIMARY KEY AUTOINCREMENT,
    "Slug" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Order" INTEGER NOT NULL,
    "Public" INTEGER NOT NULL
);


CREATE TABLE "forum_last_alerts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_forum_last_alerts" PRIMARY KEY,
    "AtUtc" INTEGER NOT NULL
);


CREATE TABLE "kernel_answers" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_kernel_answers" PRIMARY KEY,
    "BodyHash" TEXT NOT NULL,
    "Status" INTEGER NOT NULL,
    "ContentType" TEXT NULL,
    "Location" TEXT NULL,
    "Body" BLOB NULL,
    "AtUtc" INTEGER NOT NULL
);


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


CREATE TABLE "knowledge_links" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_knowledge_links" PRIMARY KEY AUTOINCREMENT,
    "Url" TEXT NOT NULL,
    "Status" INTEGER NULL,
    "Failures" INTEGER NOT NULL,
    "CheckedUtc" INTEGER NULL,
    "BrokenSinceUtc" INTEGER NULL
);


CREATE TABLE "knowledge_plain_words" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_knowledge_plain_words" PRIMARY KEY AUTOINCREMENT,
    "Word" TEXT NOT NULL,
    "Plain" TEXT NOT NULL,
    "Note" TEXT NULL,
    "Key" TEXT NOT NULL,
    "Removed" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "knowledge_votes" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_knowledge_votes" PRIMARY KEY,
    "ContentItemId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Useful" INTEGER NOT NULL,
    "Remark" TEXT NOT NULL,
    "AtUtc" INTEGER NOT NULL
);


CREATE TABLE "media_files" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_media_files" PRIMARY KEY AUTOINCREMENT,
    "Path" TEXT NOT NULL,
    "Folder" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Preview" TEXT NULL,
    "Version" INTEGER NOT NULL,
    "Latest" INTEGER NOT NULL,
    "AlternativeText" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "IsPublic" INTEGER NOT NULL,
    "Audience" TEXT NOT NULL,
    "AddedById" INTEGER NULL,
    "AddedUtc" INTEGER NOT NULL,
    "ChangedUtc" INTEGER NOT NULL,
    "RemovedUtc" INTEGER NULL,
    "Revision" INTEGER NOT NULL,
    "Text" TEXT NULL
);


CREATE TABLE "media_folders" (
    "Path" TEXT NOT NULL CONSTRAINT "PK_media_folders" PRIMARY KEY
);


CREATE TABLE "media_space" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_media_space" PRIMARY KEY,
    "Bytes" INTEGER NOT NULL
);


CREATE TABLE "media_uses" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_media_uses" PRIMARY KEY AUTOINCREMENT,
    "Path" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "EntityId" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Url" TEXT NOT NULL,
    "OpensFor" TEXT NULL
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


CREATE TABLE "recipes_archives" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_recipes_archives" PRIMARY KEY AUTOINCREMENT,
    "State" TEXT NOT NULL,
    "Parts" TEXT NOT NULL,
    "Done" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL,
    "Key" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "CreatedUtc" INTEGER NOT NULL
);


CREATE TABLE "recipes_runs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_recipes_runs" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Upload" TEXT NULL,
    "State" TEXT NOT NULL,
    "Error" TEXT NULL,
    "Results" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "CreatedUtc" INTEGER NOT NULL
);


CREATE TABLE "recipes_workflow_types" (
    "WorkflowTypeId" TEXT NOT NULL CONSTRAINT "PK_recipes_workflow_types" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Json" TEXT NOT NULL
);


CREATE TABLE "search_concepts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_search_concepts" PRIMARY KEY AUTOINCREMENT,
    "Words" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "Removed" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL
);


CREATE TABLE "search_docs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_search_docs" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "EntityId" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "Terms" TEXT NOT NULL,
    "Url" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    "DateUtc" INTEGER NOT NULL,
    "Generation" INTEGER NOT NULL,
    "TitleWords" INTEGER NOT NULL,
    "TitleMore" INTEGER NOT NULL,
    "BodyWords" INTEGER NOT NULL,
    "BodyMore" INTEGER NOT NULL
);


CREATE TABLE "search_fresh" (
    "Generation" INTEGER NOT NULL,
    "Doc" INTEGER NOT NULL,
    "Data" BLOB NOT NULL,
    CONSTRAINT "PK_search_fresh" PRIMARY KEY ("Generation", "Doc")
);


CREATE TABLE "search_generations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_search_generations" PRIMARY KEY,
    "Serves" INTEGER NOT NULL,
    "Words" TEXT NOT NULL,
    "TitleWords" REAL NOT NULL,
    "TitleMore" REAL NOT NULL,
    "BodyWords" REAL NOT NULL,
    "BodyMore" REAL NOT NULL,
    "Measured" INTEGER NOT NULL,
    "StartedUtc" INTEGER NOT NULL
);


CREATE TABLE "search_misses" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_search_misses" PRIMARY KEY AUTOINCREMENT,
    "Query" TEXT NOT NULL,
    "Times" INTEGER NOT NULL,
    "LastUtc" INTEGER NOT NULL
);


CREATE TABLE "search_openings" (
    "Url" TEXT NOT NULL CONSTRAINT "PK_search_openings" PRIMARY KEY,
    "Times" INTEGER NOT NULL,
    "LastUtc" INTEGER NOT NULL
);


CREATE TABLE "search_postings" (
    "Generation" INTEGER NOT NULL,
    "Term" INTEGER NOT NULL,
    "Block" INTEGER NOT NULL,
    "Documents" INTEGER NOT NULL,
    "Data" BLOB NOT NULL,
    CONSTRAINT "PK_search_postings" PRIMARY KEY ("Generation", "Term", "Block")
) WITHOUT ROWID;


CREATE TABLE "search_stop_words" (
    "Word" TEXT NOT NULL CONSTRAINT "PK_search_stop_words" PRIMARY KEY
);


CREATE TABLE "search_terms" (
    "Word" TEXT NOT NULL,
    "Audience" TEXT NOT NULL,
    CONSTRAINT "PK_search_terms" PRIMARY KEY ("Word", "Audience")
);


CREATE TABLE "search_unreadable" (
    "Kind" TEXT NOT NULL,
    "EntityId" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "AtUtc" INTEGER NOT NULL,
    CONSTRAINT "PK_search_unreadable" PRIMARY KEY ("Kind", "EntityId")
);


CREATE TABLE "tenants_setup_runs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_tenants_setup_runs" PRIMARY KEY AUTOINCREMENT,
    "Network" TEXT NOT NULL,
    "Recipe" TEXT NOT NULL,
    "Order" TEXT NOT NULL,
    "RecipeJson" TEXT NULL,
    "State" TEXT NOT NULL,
    "Error" TEXT NULL,
    "Results" TEXT NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "FinishedUtc" INTEGER NULL,
    "IsNew" INTEGER NOT NULL
);


CREATE TABLE "checklists_instrument_files" (
    "InstrumentVersionId" INTEGER NOT NULL CONSTRAINT "PK_checklists_instrument_files" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    CONSTRAINT "FK_checklists_instrument_files_checklists_instruments_InstrumentVersionId" FOREIGN KEY ("InstrumentVersionId") REFERENCES "checklists_instruments" ("Id") ON DELETE CASCADE
);


CREATE TABLE "knowledge_link_places" (
    "LinkId" INTEGER NOT NULL,
    "ContentItemId" TEXT NOT NULL,
    CONSTRAINT "PK_knowledge_link_places" PRIMARY KEY ("LinkId", "ContentItemId"),
    CONSTRAINT "FK_knowledge_link_places_knowledge_links_LinkId" FOREIGN KEY ("LinkId") REFERENCES "knowledge_links" ("Id") ON DELETE CASCADE
);


CREATE TABLE "media_addresses" (
    "Path" TEXT NOT NULL CONSTRAINT "PK_media_addresses" PRIMARY KEY,
    "FileId" INTEGER NOT NULL,
    CONSTRAINT "FK_media_addresses_media_files_FileId" FOREIGN KEY ("FileId") REFERENCES "media_files" ("Id") ON DELETE CASCADE
);


CREATE TABLE "media_versions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_media_versions" PRIMARY KEY AUTOINCREMENT,
    "FileId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Size" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    "Preview" TEXT NULL,
    "State" TEXT NOT NULL,
    "AddedById" INTEGER NULL,
    "AddedUtc" INTEGER NOT NULL,
    CONSTRAINT "FK_media_versions_media_files_FileId" FOREIGN KEY ("FileId") REFERENCES "media_files" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_feeds" (
    "MemberId" INTEGER NOT NULL CONSTRAINT "PK_agenda_feeds" PRIMARY KEY,
    "Secret" TEXT NOT NULL,
    CONSTRAINT "FK_agenda_feeds_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_sessions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_agenda_sessions" PRIMARY KEY AUTOINCREMENT,
    "Uid" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Type" TEXT NOT NULL,
    "Summary" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "BodyHtml" TEXT NOT NULL,
    "Speakers" TEXT NOT NULL,
    "Theme" TEXT NOT NULL,
    "TargetGroup" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Price" TEXT NOT NULL,
    "StartUtc" INTEGER NOT NULL,
    "EndUtc" INTEGER NOT NULL,
    "ZoneId" TEXT NOT NULL,
    "IsOnline" INTEGER NOT NULL,
    "Place" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "JoinUrl" TEXT NULL,
    "Capacity" INTEGER NOT NULL,
    "Taken" INTEGER NOT NULL,
    "WaitingListSize" INTEGER NOT NULL,
    "Waiting" INTEGER NOT NULL,
    "OfferHours" INTEGER NOT NULL,
    "OpensUtc" INTEGER NULL,
    "ClosesUtc" INTEGER NULL,
    "InvitationOnly" INTEGER NOT NULL,
    "Questions" TEXT NOT NULL,
    "Consent" TEXT NOT NULL,
    "Reminders" INTEGER NOT NULL,
    "Certificate" INTEGER NOT NULL,
    "AccreditationNumber" TEXT NOT NULL,
    "AccreditationBody" TEXT NOT NULL,
    "AccreditationPoints" REAL NULL,
    "AccreditedUntil" TEXT NULL,
    "State" TEXT NOT NULL,
    "CancelReason" TEXT NOT NULL,
    "Public" INTEGER NOT NULL,
    "AllowGuests" INTEGER NOT NULL,
    "OrganiserId" INTEGER NULL,
    "Sequence" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "ChangedUtc" INTEGER NOT NULL,
    "SeriesId" INTEGER NULL,
    "SlotUtc" INTEGER NULL,
    "HasProgramme" INTEGER NOT NULL,
    CONSTRAINT "ck_agenda_sessions_places" CHECK ("Taken" >= 0 AND "Taken" <= "Capacity" AND "Waiting" >= 0),
    CONSTRAINT "FK_agenda_sessions_agenda_series_SeriesId" FOREIGN KEY ("SeriesId") REFERENCES "agenda_series" ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_agenda_sessions_members_members_OrganiserId" FOREIGN KEY ("OrganiserId") REFERENCES "members_members" ("Id") ON DELETE SET NULL
);


CREATE TABLE "checklists_audits" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_audits" PRIMARY KEY AUTOINCREMENT,
    "InstrumentVersionId" INTEGER NOT NULL,
    "Gemeente" TEXT NOT NULL,
    "GemeenteCode" TEXT NOT NULL,
    "Website" TEXT NOT NULL,
    "OwnerId" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "ChangedUtc" INTEGER NOT NULL,
    "CompletedUtc" INTEGER NULL,
    "PreviousId" INTEGER NULL,
    "SharesFigures" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "FourEyes" INTEGER NOT NULL,
    CONSTRAINT "FK_checklists_audits_checklists_audits_PreviousId" FOREIGN KEY ("PreviousId") REFERENCES "checklists_audits" ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_checklists_audits_checklists_instruments_InstrumentVersionId" FOREIGN KEY ("InstrumentVersionId") REFERENCES "checklists_instruments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_checklists_audits_members_members_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "members_members" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "checklists_drafts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_drafts" PRIMARY KEY AUTOINCREMENT,
    "InstrumentId" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "ChangedUtc" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_checklists_drafts_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "contents_autosaves" (
    "MemberId" INTEGER NOT NULL,
    "Subject" TEXT NOT NULL,
    "Fields" TEXT NOT NULL,
    "SavedUtc" INTEGER NOT NULL,
    CONSTRAINT "PK_contents_autosaves" PRIMARY KEY ("MemberId", "Subject"),
    CONSTRAINT "FK_contents_autosaves_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "contents_items" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_contents_items" PRIMARY KEY AUTOINCREMENT,
    "ContentItemId" TEXT NOT NULL,
    "ContentItemVersionId" TEXT NOT NULL,
    "ContentType" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "DisplayText" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "TranslationSet" TEXT NULL,
    "Latest" INTEGER NOT NULL,
    "Published" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Reason" TEXT NULL,
    "Path" TEXT NULL,
    "ContainerId" TEXT NULL,
    "OwnerId" INTEGER NULL,
    "Owner" TEXT NOT NULL,
    "AuthorId" INTEGER NULL,
    "Author" TEXT NOT NULL,
    "ReviewerId" INTEGER NULL,
    "SubmittedUtc" INTEGER NULL,
    "ReviewedUtc" INTEGER NULL,
    "ReviewBy" TEXT NULL,
    "RemovedLive" TEXT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "ModifiedUtc" INTEGER NOT NULL,
    "PublishedUtc" INTEGER NULL,
    "Summary" TEXT NOT NULL,
    "ReadingMinutes" INTEGER NOT NULL,
    "HtmlVersion" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    "Words" TEXT NOT NULL,
    "Html" TEXT NULL,
    CONSTRAINT "ck_contents_items_four_eyes" CHECK ("ReviewerId" IS NULL OR "AuthorId" IS NULL OR "ReviewerId" <> "AuthorId"),
    CONSTRAINT "FK_contents_items_members_members_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "members_members" ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_contents_items_members_members_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "members_members" ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_contents_items_members_members_ReviewerId" FOREIGN KEY ("ReviewerId") REFERENCES "members_members" ("Id") ON DELETE SET NULL
);


CREATE TABLE "contents_transitions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_contents_transitions" PRIMARY KEY AUTOINCREMENT,
    "ContentItemId" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "MemberId" INTEGER NULL,
    "AtUtc" INTEGER NOT NULL,
    "Reason" TEXT NULL,
    CONSTRAINT "FK_contents_transitions_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE SET NULL
);


CREATE TABLE "forum_topics" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_forum_topics" PRIMARY KEY AUTOINCREMENT,
    "BoardId" INTEGER NOT NULL,
    "AuthorId" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Slug" TEXT NOT NULL,
    "State" INTEGER NOT NULL,
    "Locked" INTEGER NOT NULL,
    "Pinned" INTEGER NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "ActiveUtc" INTEGER NOT NULL,
    "ReplyCount" INTEGER NOT NULL,
    "PostCount" INTEGER NOT NULL,
    "LastPostId" INTEGER NOT NULL,
    "AcceptedPostId" INTEGER NULL,
    "ReturnReason" TEXT NULL,
    "CheckedById" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_forum_topics_forum_boards_BoardId" FOREIGN KEY ("BoardId") REFERENCES "forum_boards" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_forum_topics_members_members_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "members_members" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "knowledge_read_steps" (
    "MemberId" INTEGER NOT NULL,
    "ContentItemId" TEXT NOT NULL,
    "ReadUtc" INTEGER NOT NULL,
    CONSTRAINT "PK_knowledge_read_steps" PRIMARY KEY ("MemberId", "ContentItemId"),
    CONSTRAINT "FK_knowledge_read_steps_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "knowledge_saved_items" (
    "MemberId" INTEGER NOT NULL,
    "ContentItemId" TEXT NOT NULL,
    "SavedUtc" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    CONSTRAINT "PK_knowledge_saved_items" PRIMARY KEY ("MemberId", "ContentItemId"),
    CONSTRAINT "FK_knowledge_saved_items_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
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


CREATE TABLE "notifications_notices" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_notifications_notices" PRIMARY KEY AUTOINCREMENT,
    "MemberId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Url" TEXT NOT NULL,
    "AtUtc" INTEGER NOT NULL,
    "ReadUtc" INTEGER NULL,
    "OnSite" INTEGER NOT NULL,
    "Hash" TEXT NOT NULL,
    CONSTRAINT "FK_notifications_notices_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "notifications_preferences" (
    "MemberId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "OnSite" INTEGER NOT NULL,
    "ByMail" INTEGER NOT NULL,
    CONSTRAINT "PK_notifications_preferences" PRIMARY KEY ("MemberId", "Kind"),
    CONSTRAINT "FK_notifications_preferences_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
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


CREATE TABLE "search_facets" (
    "Doc" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NOT NULL,
    CONSTRAINT "PK_search_facets" PRIMARY KEY ("Doc", "Name", "Value"),
    CONSTRAINT "FK_search_facets_search_docs_Doc" FOREIGN KEY ("Doc") REFERENCES "search_docs" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_evaluations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_agenda_evaluations" PRIMARY KEY AUTOINCREMENT,
    "SessionId" INTEGER NOT NULL,
    "Useful" INTEGER NOT NULL,
    "Practice" INTEGER NOT NULL,
    "Guidance" INTEGER NOT NULL,
    "Connection" INTEGER NOT NULL,
    "Takeaway" TEXT NOT NULL,
    "Better" TEXT NOT NULL,
    CONSTRAINT "FK_agenda_evaluations_agenda_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "agenda_sessions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_harvests" (
    "SessionId" INTEGER NOT NULL CONSTRAINT "PK_agenda_harvests" PRIMARY KEY,
    "Asked" TEXT NOT NULL,
    "Learned" TEXT NOT NULL,
    "Actions" TEXT NOT NULL,
    "AuthorId" INTEGER NULL,
    "ChangedUtc" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "DraftUrl" TEXT NOT NULL,
    CONSTRAINT "FK_agenda_harvests_agenda_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "agenda_sessions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_invitees" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_agenda_invitees" PRIMARY KEY AUTOINCREMENT,
    "SessionId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "EmailKey" TEXT NOT NULL,
    "Secret" TEXT NOT NULL,
    "InvitedUtc" INTEGER NOT NULL,
    CONSTRAINT "FK_agenda_invitees_agenda_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "agenda_sessions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_materials" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_agenda_materials" PRIMARY KEY AUTOINCREMENT,
    "SessionId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "ExpiresUtc" INTEGER NULL,
    "CreatedUtc" INTEGER NOT NULL,
    CONSTRAINT "FK_agenda_materials_agenda_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "agenda_sessions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_messages" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_agenda_messages" PRIMARY KEY AUTOINCREMENT,
    "SessionId" INTEGER NOT NULL,
    "Audience" TEXT NOT NULL,
    "Subject" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "Total" INTEGER NOT NULL,
    "Sent" INTEGER NOT NULL,
    "Reached" INTEGER NOT NULL,
    "IsDone" INTEGER NOT NULL,
    CONSTRAINT "FK_agenda_messages_agenda_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "agenda_sessions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_organisers" (
    "SessionId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    CONSTRAINT "PK_agenda_organisers" PRIMARY KEY ("SessionId", "MemberId"),
    CONSTRAINT "FK_agenda_organisers_agenda_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "agenda_sessions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agenda_organisers_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_registrations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_agenda_registrations" PRIMARY KEY AUTOINCREMENT,
    "SessionId" INTEGER NOT NULL,
    "MemberId" INTEGER NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "EmailKey" TEXT NOT NULL,
    "Secret" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "AddedById" INTEGER NULL,
    "Organisation" TEXT NOT NULL,
    "Answers" TEXT NOT NULL,
    "ConsentedTo" TEXT NOT NULL,
    "Wanted" TEXT NOT NULL,
    "OfferedUntilUtc" INTEGER NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "QueuedUtc" INTEGER NOT NULL,
    "AskedUtc" INTEGER NULL,
    "InvitedSequence" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL,
    "RemindedOfUtc" INTEGER NULL,
    "Reminded" INTEGER NOT NULL,
    "Ticket" TEXT NOT NULL,
    "CheckedInUtc" INTEGER NULL,
    "Minutes" INTEGER NULL,
    "CertificateCode" TEXT NULL,
    "AskedAfterwards" INTEGER NOT NULL,
    "Evaluated" INTEGER NOT NULL,
    CONSTRAINT "FK_agenda_registrations_agenda_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "agenda_sessions" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agenda_registrations_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE SET NULL
);


CREATE TABLE "agenda_rounds" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_agenda_rounds" PRIMARY KEY AUTOINCREMENT,
    "SessionId" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "StartUtc" INTEGER NOT NULL,
    "EndUtc" INTEGER NOT NULL,
    CONSTRAINT "FK_agenda_rounds_agenda_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "agenda_sessions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_topics" (
    "SessionId" INTEGER NOT NULL,
    "TopicId" INTEGER NOT NULL,
    "AnswerUrl" TEXT NOT NULL,
    CONSTRAINT "PK_agenda_topics" PRIMARY KEY ("SessionId", "TopicId"),
    CONSTRAINT "FK_agenda_topics_agenda_sessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES "agenda_sessions" ("Id") ON DELETE CASCADE
);


CREATE TABLE "checklists_actions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_actions" PRIMARY KEY AUTOINCREMENT,
    "AuditId" INTEGER NOT NULL,
    "CriterionId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Note" TEXT NOT NULL,
    "OwnerId" INTEGER NULL,
    "DueOn" TEXT NULL,
    "State" TEXT NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "DoneUtc" INTEGER NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_checklists_actions_checklists_audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "checklists_audits" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_checklists_actions_members_members_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES "members_members" ("Id") ON DELETE SET NULL
);


CREATE TABLE "checklists_answers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_answers" PRIMARY KEY AUTOINCREMENT,
    "AuditId" INTEGER NOT NULL,
    "CriterionId" TEXT NOT NULL,
    "Score" INTEGER NULL,
    "NotApplicable" INTEGER NOT NULL,
    "Note" TEXT NOT NULL,
    "EvidenceUrl" TEXT NOT NULL,
    "Proposed" INTEGER NULL,
    "Reason" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "AnsweredUtc" INTEGER NOT NULL,
    "SecondMemberId" INTEGER NULL,
    "SecondScore" INTEGER NULL,
    "SecondNotApplicable" INTEGER NOT NULL,
    "Decided" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_checklists_answers_checklists_audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "checklists_audits" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_checklists_answers_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_checklists_answers_members_members_SecondMemberId" FOREIGN KEY ("SecondMemberId") REFERENCES "members_members" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "checklists_colleagues" (
    "AuditId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "AddedUtc" INTEGER NOT NULL,
    CONSTRAINT "PK_checklists_colleagues" PRIMARY KEY ("AuditId", "MemberId"),
    CONSTRAINT "FK_checklists_colleagues_checklists_audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "checklists_audits" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_checklists_colleagues_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "checklists_crawls" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_crawls" PRIMARY KEY AUTOINCREMENT,
    "AuditId" INTEGER NOT NULL,
    "Start" TEXT NOT NULL,
    "MaxPages" INTEGER NOT NULL,
    "MaxDepth" INTEGER NOT NULL,
    "PerSecond" INTEGER NOT NULL,
    "MaxMinutes" INTEGER NOT NULL,
    "Stage" TEXT NOT NULL,
    "ActiveAuditId" INTEGER NULL,
    "Slot" INTEGER NULL,
    "Worker" TEXT NULL,
    "LeaseUntil" INTEGER NULL,
    "Takeovers" INTEGER NOT NULL,
    "PagesDone" INTEGER NOT NULL,
    "PagesWaiting" INTEGER NOT NULL,
    "SecondsLeft" INTEGER NOT NULL,
    "Issues" INTEGER NOT NULL,
    "End" TEXT NULL,
    "Error" TEXT NULL,
    "StartedById" INTEGER NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "EndedUtc" INTEGER NULL,
    CONSTRAINT "FK_checklists_crawls_checklists_audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "checklists_audits" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_checklists_crawls_members_members_StartedById" FOREIGN KEY ("StartedById") REFERENCES "members_members" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "checklists_links" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_links" PRIMARY KEY AUTOINCREMENT,
    "AuditId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "Secret" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "ExpiresUtc" INTEGER NOT NULL,
    "RevokedUtc" INTEGER NULL,
    "Walks" INTEGER NOT NULL,
    CONSTRAINT "FK_checklists_links_checklists_audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "checklists_audits" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_checklists_links_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "checklists_parts" (
    "AuditId" INTEGER NOT NULL,
    "BasinId" TEXT NOT NULL,
    "MemberId" INTEGER NOT NULL,
    CONSTRAINT "PK_checklists_parts" PRIMARY KEY ("AuditId", "BasinId"),
    CONSTRAINT "FK_checklists_parts_checklists_audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "checklists_audits" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_checklists_parts_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "contents_terms" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_contents_terms" PRIMARY KEY AUTOINCREMENT,
    "ItemId" INTEGER NOT NULL,
    "Taxonomy" TEXT NOT NULL,
    "TermId" TEXT NOT NULL,
    "Label" TEXT NOT NULL,
    CONSTRAINT "FK_contents_terms_contents_items_ItemId" FOREIGN KEY ("ItemId") REFERENCES "contents_items" ("Id") ON DELETE CASCADE
);


CREATE TABLE "forum_follows" (
    "TopicId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    CONSTRAINT "PK_forum_follows" PRIMARY KEY ("TopicId", "MemberId"),
    CONSTRAINT "FK_forum_follows_forum_topics_TopicId" FOREIGN KEY ("TopicId") REFERENCES "forum_topics" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_forum_follows_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "forum_posts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_forum_posts" PRIMARY KEY AUTOINCREMENT,
    "TopicId" INTEGER NOT NULL,
    "AuthorId" INTEGER NOT NULL,
    "IsOpening" INTEGER NOT NULL,
    "Body" TEXT NOT NULL,
    "BodyHtml" TEXT NOT NULL,
    "CreatedUtc" INTEGER NOT NULL,
    "EditedUtc" INTEGER NULL,
    "State" INTEGER NOT NULL,
    "RemovalReason" TEXT NULL,
    "UsefulCount" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    CONSTRAINT "FK_forum_posts_forum_topics_TopicId" FOREIGN KEY ("TopicId") REFERENCES "forum_topics" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_forum_posts_members_members_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES "members_members" ("Id") ON DELETE RESTRICT
);


CREATE TABLE "forum_read_markers" (
    "TopicId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    "LastPostId" INTEGER NOT NULL,
    CONSTRAINT "PK_forum_read_markers" PRIMARY KEY ("TopicId", "MemberId"),
    CONSTRAINT "FK_forum_read_markers_forum_topics_TopicId" FOREIGN KEY ("TopicId") REFERENCES "forum_topics" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_forum_read_markers_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_parts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_agenda_parts" PRIMARY KEY AUTOINCREMENT,
    "RoundId" INTEGER NOT NULL,
    "Title" TEXT NOT NULL,
    "Speaker" TEXT NOT NULL,
    "Place" TEXT NOT NULL,
    "Seats" INTEGER NOT NULL,
    "Taken" INTEGER NOT NULL,
    CONSTRAINT "ck_agenda_parts_seats" CHECK ("Taken" >= 0 AND "Taken" <= "Seats"),
    CONSTRAINT "FK_agenda_parts_agenda_rounds_RoundId" FOREIGN KEY ("RoundId") REFERENCES "agenda_rounds" ("Id") ON DELETE CASCADE
);


CREATE TABLE "checklists_crawl_answers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_crawl_answers" PRIMARY KEY AUTOINCREMENT,
    "CrawlId" INTEGER NOT NULL,
    "Packed" BLOB NOT NULL,
    CONSTRAINT "FK_checklists_crawl_answers_checklists_crawls_CrawlId" FOREIGN KEY ("CrawlId") REFERENCES "checklists_crawls" ("Id") ON DELETE CASCADE
);


CREATE TABLE "checklists_crawl_findings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_crawl_findings" PRIMARY KEY AUTOINCREMENT,
    "CrawlId" INTEGER NOT NULL,
    "CheckId" TEXT NOT NULL,
    "Value" REAL NULL,
    "Unit" TEXT NOT NULL,
    "Threshold" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "Score" INTEGER NULL,
    "Summary" TEXT NOT NULL,
    "EvidenceJson" TEXT NOT NULL,
    CONSTRAINT "FK_checklists_crawl_findings_checklists_crawls_CrawlId" FOREIGN KEY ("CrawlId") REFERENCES "checklists_crawls" ("Id") ON DELETE CASCADE
);


CREATE TABLE "checklists_crawl_frontiers" (
    "CrawlId" INTEGER NOT NULL CONSTRAINT "PK_checklists_crawl_frontiers" PRIMARY KEY,
    "Json" TEXT NOT NULL,
    CONSTRAINT "FK_checklists_crawl_frontiers_checklists_crawls_CrawlId" FOREIGN KEY ("CrawlId") REFERENCES "checklists_crawls" ("Id") ON DELETE CASCADE
);


CREATE TABLE "checklists_crawl_pictures" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_crawl_pictures" PRIMARY KEY AUTOINCREMENT,
    "CrawlId" INTEGER NOT NULL,
    "Url" TEXT NOT NULL,
    "Png" BLOB NOT NULL,
    CONSTRAINT "FK_checklists_crawl_pictures_checklists_crawls_CrawlId" FOREIGN KEY ("CrawlId") REFERENCES "checklists_crawls" ("Id") ON DELETE CASCADE
);


CREATE TABLE "checklists_walks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_walks" PRIMARY KEY AUTOINCREMENT,
    "AuditId" INTEGER NOT NULL,
    "ScenarioId" TEXT NOT NULL,
    "Key" TEXT NOT NULL,
    "ShareLinkId" INTEGER NULL,
    "MemberId" INTEGER NULL,
    "StartedUtc" INTEGER NOT NULL,
    "EndedUtc" INTEGER NULL,
    "Found" INTEGER NOT NULL,
    "Clicks" INTEGER NOT NULL,
    "Remark" TEXT NOT NULL,
    CONSTRAINT "FK_checklists_walks_checklists_audits_AuditId" FOREIGN KEY ("AuditId") REFERENCES "checklists_audits" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_checklists_walks_checklists_links_ShareLinkId" FOREIGN KEY ("ShareLinkId") REFERENCES "checklists_links" ("Id") ON DELETE SET NULL,
    CONSTRAINT "FK_checklists_walks_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE SET NULL
);


CREATE TABLE "forum_reactions" (
    "PostId" INTEGER NOT NULL,
    "MemberId" INTEGER NOT NULL,
    CONSTRAINT "PK_forum_reactions" PRIMARY KEY ("PostId", "MemberId"),
    CONSTRAINT "FK_forum_reactions_forum_posts_PostId" FOREIGN KEY ("PostId") REFERENCES "forum_posts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_forum_reactions_members_members_MemberId" FOREIGN KEY ("MemberId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "forum_reports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_forum_reports" PRIMARY KEY AUTOINCREMENT,
    "PostId" INTEGER NOT NULL,
    "ReporterId" INTEGER NOT NULL,
    "Reason" TEXT NOT NULL,
    "AtUtc" INTEGER NOT NULL,
    "State" INTEGER NOT NULL,
    "DecidedById" INTEGER NULL,
    "DecidedUtc" INTEGER NULL,
    "Answer" TEXT NULL,
    CONSTRAINT "FK_forum_reports_forum_posts_PostId" FOREIGN KEY ("PostId") REFERENCES "forum_posts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_forum_reports_members_members_ReporterId" FOREIGN KEY ("ReporterId") REFERENCES "members_members" ("Id") ON DELETE CASCADE
);


CREATE TABLE "forum_revisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_forum_revisions" PRIMARY KEY AUTOINCREMENT,
    "PostId" INTEGER NOT NULL,
    "Title" TEXT NULL,
    "Body" TEXT NOT NULL,
    "AtUtc" INTEGER NOT NULL,
    CONSTRAINT "FK_forum_revisions_forum_posts_PostId" FOREIGN KEY ("PostId") REFERENCES "forum_posts" ("Id") ON DELETE CASCADE
);


CREATE TABLE "agenda_choices" (
    "RegistrationId" INTEGER NOT NULL,
    "RoundId" INTEGER NOT NULL,
    "PartId" INTEGER NOT NULL,
    CONSTRAINT "PK_agenda_choices" PRIMARY KEY ("RegistrationId", "RoundId"),
    CONSTRAINT "FK_agenda_choices_agenda_parts_PartId" FOREIGN KEY ("PartId") REFERENCES "agenda_parts" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agenda_choices_agenda_registrations_RegistrationId" FOREIGN KEY ("RegistrationId") REFERENCES "agenda_registrations" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_agenda_choices_agenda_rounds_RoundId" FOREIGN KEY ("RoundId") REFERENCES "agenda_rounds" ("Id") ON DELETE CASCADE
);


CREATE TABLE "checklists_walk_steps" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_checklists_walk_steps" PRIMARY KEY AUTOINCREMENT,
    "WalkId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "AtUtc" INTEGER NOT NULL,
    "Url" TEXT NOT NULL,
    CONSTRAINT "FK_checklists_walk_steps_checklists_walks_WalkId" FOREIGN KEY ("WalkId") REFERENCES "checklists_walks" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_agenda_choices_PartId" ON "agenda_choices" ("PartId");


CREATE INDEX "IX_agenda_choices_RoundId" ON "agenda_choices" ("RoundId");


CREATE INDEX "IX_agenda_evaluations_SessionId" ON "agenda_evaluations" ("SessionId");


CREATE UNIQUE INDEX "IX_agenda_feeds_Secret" ON "agenda_feeds" ("Secret");


CREATE UNIQUE INDEX "IX_agenda_invitees_Secret" ON "agenda_invitees" ("Secret");


CREATE UNIQUE INDEX "IX_agenda_invitees_SessionId_EmailKey" ON "agenda_invitees" ("SessionId", "EmailKey");


CREATE INDEX "IX_agenda_materials_SessionId" ON "agenda_materials" ("SessionId");


CREATE INDEX "IX_agenda_messages_SessionId" ON "agenda_messages" ("SessionId");


CREATE INDEX "IX_agenda_organisers_MemberId" ON "agenda_organisers" ("MemberId");


CREATE INDEX "IX_agenda_parts_RoundId" ON "agenda_parts" ("RoundId");


CREATE UNIQUE INDEX "IX_agenda_registrations_CertificateCode" ON "agenda_registrations" ("CertificateCode");


CREATE INDEX "IX_agenda_registrations_MemberId" ON "agenda_registrations" ("MemberId");


CREATE UNIQUE INDEX "IX_agenda_registrations_Secret" ON "agenda_registrations" ("Secret");


CREATE UNIQUE INDEX "IX_agenda_registrations_SessionId_EmailKey" ON "agenda_registrations" ("SessionId", "EmailKey");


CREATE INDEX "IX_agenda_registrations_SessionId_State_QueuedUtc" ON "agenda_registrations" ("SessionId", "State", "QueuedUtc");


CREATE UNIQUE INDEX "IX_agenda_registrations_Ticket" ON "agenda_registrations" ("Ticket");


CREATE INDEX "IX_agenda_rounds_SessionId_StartUtc" ON "agenda_rounds" ("SessionId", "StartUtc");


CREATE INDEX "IX_agenda_sessions_EndUtc" ON "agenda_sessions" ("EndUtc");


CREATE INDEX "IX_agenda_sessions_OrganiserId" ON "agenda_sessions" ("OrganiserId");


CREATE INDEX "IX_agenda_sessions_SeriesId" ON "agenda_sessions" ("SeriesId");


CREATE INDEX "IX_agenda_sessions_StartUtc" ON "agenda_sessions" ("StartUtc");


CREATE UNIQUE INDEX "IX_agenda_sessions_Uid" ON "agenda_sessions" ("Uid");


CREATE INDEX "IX_checklists_actions_AuditId_State" ON "checklists_actions" ("AuditId", "State");


CREATE INDEX "IX_checklists_actions_OwnerId" ON "checklists_actions" ("OwnerId");


CREATE UNIQUE INDEX "IX_checklists_answers_AuditId_CriterionId" ON "checklists_answers" ("AuditId", "CriterionId");


CREATE INDEX "IX_checklists_answers_MemberId" ON "checklists_answers" ("MemberId");


CREATE INDEX "IX_checklists_answers_SecondMemberId" ON "checklists_answers" ("SecondMemberId");


CREATE INDEX "IX_checklists_audits_ChangedUtc" ON "checklists_audits" ("ChangedUtc");


CREATE INDEX "IX_checklists_audits_InstrumentVersionId" ON "checklists_audits" ("InstrumentVersionId");


CREATE INDEX "IX_checklists_audits_OwnerId" ON "checklists_audits" ("OwnerId");


CREATE UNIQUE INDEX "IX_checklists_audits_PreviousId" ON "checklists_audits" ("PreviousId");


CREATE INDEX "IX_checklists_audits_State_ChangedUtc" ON "checklists_audits" ("State", "ChangedUtc");


CREATE INDEX "IX_checklists_colleagues_MemberId" ON "checklists_colleagues" ("MemberId");


CREATE INDEX "IX_checklists_crawl_answers_CrawlId" ON "checklists_crawl_answers" ("CrawlId");


CREATE UNIQUE INDEX "IX_checklists_crawl_findings_CrawlId_CheckId" ON "checklists_crawl_findings" ("CrawlId", "CheckId");


CREATE INDEX "IX_checklists_crawl_pictures_CrawlId" ON "checklists_crawl_pictures" ("CrawlId");


CREATE UNIQUE INDEX "IX_checklists_crawls_ActiveAuditId" ON "checklists_crawls" ("ActiveAuditId");


CREATE INDEX "IX_checklists_crawls_AuditId_Stage" ON "checklists_crawls" ("AuditId", "Stage");


CREATE UNIQUE INDEX "IX_checklists_crawls_Slot" ON "checklists_crawls" ("Slot");


CREATE INDEX "IX_checklists_crawls_StartedById" ON "checklists_crawls" ("StartedById");


CREATE UNIQUE INDEX "IX_checklists_drafts_InstrumentId" ON "checklists_drafts" ("InstrumentId");


CREATE INDEX "IX_checklists_drafts_MemberId" ON "checklists_drafts" ("MemberId");


CREATE UNIQUE INDEX "IX_checklists_instruments_InstrumentId_Version" ON "checklists_instruments" ("InstrumentId", "Version");


CREATE INDEX "IX_checklists_links_AuditId" ON "checklists_links" ("AuditId");


CREATE INDEX "IX_checklists_links_MemberId" ON "checklists_links" ("MemberId");


CREATE UNIQUE INDEX "IX_checklists_links_Secret" ON "checklists_links" ("Secret");


CREATE INDEX "IX_checklists_parts_MemberId" ON "checklists_parts" ("MemberId");


CREATE UNIQUE INDEX "IX_checklists_walk_steps_WalkId_Number" ON "checklists_walk_steps" ("WalkId", "Number");


CREATE INDEX "IX_checklists_walks_AuditId_EndedUtc" ON "checklists_walks" ("AuditId", "EndedUtc");


CREATE UNIQUE INDEX "IX_checklists_walks_Key" ON "checklists_walks" ("Key");


CREATE INDEX "IX_checklists_walks_MemberId" ON "checklists_walks" ("MemberId");


CREATE INDEX "IX_checklists_walks_ShareLinkId" ON "checklists_walks" ("ShareLinkId");


CREATE INDEX "IX_contents_items_AuthorId" ON "contents_items" ("AuthorId");


CREATE INDEX "IX_contents_items_contained" ON "contents_items" ("ContainerId") WHERE "Published";


CREATE UNIQUE INDEX "IX_contents_items_ContentItemId_Version" ON "contents_items" ("ContentItemId", "Version");


CREATE UNIQUE INDEX "IX_contents_items_ContentItemVersionId" ON "contents_items" ("ContentItemVersionId");


CREATE UNIQUE INDEX "IX_contents_items_latest" ON "contents_items" ("ContentItemId") WHERE "Latest";


CREATE INDEX "IX_contents_items_modified" ON "contents_items" ("ModifiedUtc") WHERE "Latest";


CREATE INDEX "IX_contents_items_newest" ON "contents_items" ("ContentType", "PublishedUtc") WHERE "Published";


CREATE INDEX "IX_contents_items_OwnerId" ON "contents_items" ("OwnerId");


CREATE UNIQUE INDEX "IX_contents_items_path" ON "contents_items" ("Path") WHERE "Published";


CREATE UNIQUE INDEX "IX_contents_items_published" ON "contents_items" ("ContentItemId") WHERE "Published";


CREATE INDEX "IX_contents_items_review" ON "contents_items" ("ReviewBy") WHERE "Published";


CREATE INDEX "IX_contents_items_ReviewerId" ON "contents_items" ("ReviewerId");


CREATE UNIQUE INDEX "IX_contents_items_translations" ON "contents_items" ("TranslationSet", "Language") WHERE "Latest";


CREATE INDEX "IX_contents_items_waiting" ON "contents_items" ("State", "SubmittedUtc") WHERE "Latest";


CREATE INDEX "IX_contents_redirects_ContentItemId" ON "contents_redirects" ("ContentItemId");


CREATE INDEX "IX_contents_terms_ItemId" ON "contents_terms" ("ItemId");


CREATE INDEX "IX_contents_terms_Taxonomy_TermId" ON "contents_terms" ("Taxonomy", "TermId");


CREATE INDEX "IX_contents_transitions_ContentItemId_AtUtc" ON "contents_transitions" ("ContentItemId", "AtUtc");


CREATE INDEX "IX_contents_transitions_MemberId" ON "contents_transitions" ("MemberId");


CREATE UNIQUE INDEX "IX_forum_boards_Slug" ON "forum_boards" ("Slug");


CREATE INDEX "IX_forum_follows_MemberId" ON "forum_follows" ("MemberId");


CREATE INDEX "IX_forum_posts_AuthorId" ON "forum_posts" ("AuthorId");


CREATE INDEX "IX_forum_posts_TopicId" ON "forum_posts" ("TopicId");


CREATE INDEX "IX_forum_reactions_MemberId" ON "forum_reactions" ("MemberId");


CREATE INDEX "IX_forum_read_markers_MemberId" ON "forum_read_markers" ("MemberId");


CREATE UNIQUE INDEX "IX_forum_reports_PostId_ReporterId" ON "forum_reports" ("PostId", "ReporterId") WHERE "State" = 0;


CREATE INDEX "IX_forum_reports_ReporterId" ON "forum_reports" ("ReporterId");


CREATE INDEX "IX_forum_reports_State" ON "forum_reports" ("State");


CREATE INDEX "IX_forum_revisions_PostId" ON "forum_revisions" ("PostId");


CREATE INDEX "IX_forum_topics_AuthorId" ON "forum_topics" ("AuthorId");


CREATE INDEX "IX_forum_topics_BoardId_State_Pinned_ActiveUtc" ON "forum_topics" ("BoardId", "State", "Pinned", "ActiveUtc");


CREATE INDEX "IX_forum_topics_State_ActiveUtc" ON "forum_topics" ("State", "ActiveUtc");


CREATE INDEX "IX_kernel_answers_AtUtc" ON "kernel_answers" ("AtUtc");


CREATE INDEX "IX_kernel_audit_AtUtc" ON "kernel_audit" ("AtUtc");


CREATE INDEX "IX_kernel_audit_MemberId" ON "kernel_audit" ("MemberId");


CREATE INDEX "IX_kernel_files_Hash" ON "kernel_files" ("Hash");


CREATE INDEX "IX_kernel_jobs_Failed_DueUtc" ON "kernel_jobs" ("Failed", "DueUtc");


CREATE INDEX "IX_kernel_jobs_Key" ON "kernel_jobs" ("Key");


CREATE INDEX "IX_knowledge_link_places_ContentItemId" ON "knowledge_link_places" ("ContentItemId");


CREATE INDEX "IX_knowledge_links_BrokenSinceUtc" ON "knowledge_links" ("BrokenSinceUtc");


CREATE INDEX "IX_knowledge_links_CheckedUtc" ON "knowledge_links" ("CheckedUtc");


CREATE UNIQUE INDEX "IX_knowledge_links_Url" ON "knowledge_links" ("Url");


CREATE UNIQUE INDEX "IX_knowledge_plain_words_Key" ON "knowledge_plain_words" ("Key");


CREATE INDEX "IX_knowledge_votes_ContentItemId_AtUtc" ON "knowledge_votes" ("ContentItemId", "AtUtc");


CREATE INDEX "IX_media_addresses_FileId" ON "media_addresses" ("FileId");


CREATE INDEX "IX_media_files_ChangedUtc" ON "media_files" ("ChangedUtc");


CREATE UNIQUE INDEX "IX_media_files_Path" ON "media_files" ("Path");


CREATE INDEX "IX_media_files_RemovedUtc_Folder_Name" ON "media_files" ("RemovedUtc", "Folder", "Name");


CREATE INDEX "IX_media_uses_Kind_EntityId" ON "media_uses" ("Kind", "EntityId");


CREATE INDEX "IX_media_uses_Path" ON "media_uses" ("Path");


CREATE UNIQUE INDEX "IX_media_versions_FileId_Number" ON "media_versions" ("FileId", "Number");


CREATE INDEX "IX_media_versions_Hash" ON "media_versions" ("Hash");


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


CREATE UNIQUE INDEX "IX_notifications_notices_Hash" ON "notifications_notices" ("Hash");


CREATE INDEX "IX_notifications_notices_MemberId_OnSite_ReadUtc" ON "notifications_notices" ("MemberId", "OnSite", "ReadUtc");


CREATE UNIQUE INDEX "IX_search_concepts_Key" ON "search_concepts" ("Key");


CREATE INDEX "IX_search_docs_Generation_Id" ON "search_docs" ("Generation", "Id");


CREATE INDEX "IX_search_docs_Id_Audience_Kind" ON "search_docs" ("Id", "Audience", "Kind");


CREATE UNIQUE INDEX "IX_search_docs_Kind_EntityId" ON "search_docs" ("Kind", "EntityId");


CREATE INDEX "IX_search_docs_Url" ON "search_docs" ("Url");


CREATE INDEX "IX_search_fresh_Doc" ON "search_fresh" ("Doc");


CREATE INDEX "IX_search_misses_LastUtc" ON "search_misses" ("LastUtc");


CREATE UNIQUE INDEX "IX_search_misses_Query" ON "search_misses" ("Query");


CREATE INDEX "IX_tenants_setup_runs_Network" ON "tenants_setup_runs" ("Network");


