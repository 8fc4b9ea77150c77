-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" DATETIME
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "userAgent" TEXT,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT,
    "door" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Submission_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Generation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "submissionId" TEXT NOT NULL,
    "userId" TEXT,
    "position" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "sandbox" BOOLEAN NOT NULL,
    "region" TEXT,
    "prompt" TEXT NOT NULL,
    "promptSearch" TEXT NOT NULL,
    "aspectRatio" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "seed" INTEGER,
    "rewritePrompt" BOOLEAN NOT NULL DEFAULT false,
    "negativePrompt" TEXT NOT NULL DEFAULT '',
    "contentCheck" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL DEFAULT 0,
    "leaseBeat" TEXT,
    "nextAttemptAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitTries" INTEGER NOT NULL DEFAULT 0,
    "pollTries" INTEGER NOT NULL DEFAULT 0,
    "mirrorTries" INTEGER NOT NULL DEFAULT 0,
    "freshPolled" BOOLEAN NOT NULL DEFAULT false,
    "ticket" JSONB,
    "resultUrl" TEXT,
    "resultExpiresAt" DATETIME,
    "promptUsed" TEXT,
    "reasoning" TEXT,
    "warnings" JSONB,
    "requestId" TEXT,
    "providerTaskId" TEXT,
    "failureKind" TEXT,
    "failureCode" TEXT,
    "failureMessage" TEXT,
    "rawAnswer" TEXT,
    "balanceBefore" INTEGER,
    "balanceAfter" INTEGER,
    "resolution" TEXT,
    "quarantineKey" TEXT,
    "estimateMicroUsd" INTEGER NOT NULL,
    "estimateCredits" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" DATETIME,
    "acceptedAt" DATETIME,
    "pollUntil" DATETIME,
    "finishedAt" DATETIME,
    CONSTRAINT "Generation_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Generation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "generationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "microUsd" INTEGER NOT NULL,
    "credits" INTEGER,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sandbox" BOOLEAN NOT NULL,
    "provider" TEXT NOT NULL,
    "day" TEXT NOT NULL DEFAULT '',
    "rewritten" BOOLEAN NOT NULL DEFAULT false,
    "userId" TEXT,
    CONSTRAINT "LedgerEntry_generationId_fkey" FOREIGN KEY ("generationId") REFERENCES "Generation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Image" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "generationId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "thumbhash" TEXT NOT NULL,
    "originalKey" TEXT NOT NULL,
    "previewKey" TEXT NOT NULL,
    "thumbKey" TEXT NOT NULL,
    "previewSha256" TEXT NOT NULL DEFAULT '',
    "thumbSha256" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "promptSearch" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "userId" TEXT,
    "rewritePrompt" BOOLEAN NOT NULL DEFAULT false,
    "sandbox" BOOLEAN NOT NULL DEFAULT false,
    "microUsd" INTEGER NOT NULL DEFAULT 0,
    "shape" TEXT NOT NULL DEFAULT 'square',
    "aspect" INTEGER NOT NULL DEFAULT 1000,
    "pixels" INTEGER NOT NULL DEFAULT 0,
    "reviewState" TEXT NOT NULL DEFAULT 'needs_review',
    "reviewVersion" INTEGER NOT NULL DEFAULT 0,
    "decidedAt" DATETIME,
    "ratingMean" INTEGER,
    "ratingCount" INTEGER NOT NULL DEFAULT 0,
    "trashedAt" DATETIME,
    "damage" TEXT,
    "checkedAt" DATETIME,
    CONSTRAINT "Image_generationId_fkey" FOREIGN KEY ("generationId") REFERENCES "Generation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Image_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProviderState" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pausedAt" DATETIME,
    "pauseCode" TEXT,
    "pauseMessage" TEXT,
    "notBefore" DATETIME,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "probeUntil" DATETIME
);

-- CreateTable
CREATE TABLE "Budget" (
    "scope" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "microUsd" BIGINT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("scope", "period")
);

-- CreateTable
CREATE TABLE "Spending" (
    "scope" TEXT NOT NULL,
    "window" TEXT NOT NULL,
    "microUsd" BIGINT NOT NULL DEFAULT 0,

    PRIMARY KEY ("scope", "window")
);

-- CreateTable
CREATE TABLE "PriceOverride" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "usd" TEXT,
    "source" TEXT NOT NULL,
    "setById" TEXT,
    "setByName" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "Setting" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" JSONB NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "RateWindow" (
    "key" TEXT NOT NULL,
    "window" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expiresAt" DATETIME NOT NULL,

    PRIMARY KEY ("key", "window")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" JSONB
);

-- CreateTable
CREATE TABLE "Identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("provider", "subject"),
    CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT,
    "userId" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "imageId" TEXT NOT NULL,
    "userId" TEXT,
    "userName" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" DATETIME,
    CONSTRAINT "Decision_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Decision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Rating" (
    "imageId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "stars" INTEGER NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("imageId", "userId"),
    CONSTRAINT "Rating_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Rating_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "imageId" TEXT NOT NULL,
    "userId" TEXT,
    "userName" TEXT NOT NULL,
    "parentId" TEXT,
    "text" TEXT NOT NULL,
    "pinX" INTEGER,
    "pinY" INTEGER,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" DATETIME,
    CONSTRAINT "Comment_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TextCheck" (
    "imageId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "userId" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("imageId", "position"),
    CONSTRAINT "TextCheck_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TextCheck_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Collection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "coverId" TEXT,
    "trashedAt" DATETIME,
    CONSTRAINT "Collection_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "Image" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CollectionPicture" (
    "collectionId" TEXT NOT NULL,
    "imageId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("collectionId", "imageId"),
    CONSTRAINT "CollectionPicture_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CollectionPicture_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PictureTag" (
    "tagId" TEXT NOT NULL,
    "imageId" TEXT NOT NULL,

    PRIMARY KEY ("tagId", "imageId"),
    CONSTRAINT "PictureTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PictureTag_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShareLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "imageId" TEXT,
    "collectionId" TEXT,
    "passwordHash" TEXT,
    "withPrompt" BOOLEAN NOT NULL DEFAULT false,
    "withCost" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    "views" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "imageId" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "details" JSONB
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "imageId" TEXT,
    "text" TEXT NOT NULL,
    "readAt" DATETIME,
    CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Template" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT,
    "name" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "settings" JSONB,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Template_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_userId_door_requestKey_key" ON "Submission"("userId", "door", "requestKey");

-- CreateIndex
CREATE INDEX "Generation_state_nextAttemptAt_idx" ON "Generation"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "Generation_state_createdAt_id_idx" ON "Generation"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Generation_userId_createdAt_id_idx" ON "Generation"("userId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Generation_submissionId_position_key" ON "Generation"("submissionId", "position");

-- CreateIndex
CREATE INDEX "LedgerEntry_at_idx" ON "LedgerEntry"("at");

-- CreateIndex
CREATE INDEX "LedgerEntry_sandbox_day_kind_idx" ON "LedgerEntry"("sandbox", "day", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_generationId_kind_key" ON "LedgerEntry"("generationId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Image_generationId_key" ON "Image"("generationId");

-- CreateIndex
CREATE INDEX "Image_trashedAt_createdAt_id_idx" ON "Image"("trashedAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Image_trashedAt_reviewState_createdAt_id_idx" ON "Image"("trashedAt", "reviewState", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Image_trashedAt_provider_createdAt_id_idx" ON "Image"("trashedAt", "provider", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Image_trashedAt_ratingMean_createdAt_id_idx" ON "Image"("trashedAt", "ratingMean", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Image_trashedAt_decidedAt_createdAt_id_idx" ON "Image"("trashedAt", "decidedAt", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Image_trashedAt_userId_createdAt_id_idx" ON "Image"("trashedAt", "userId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Image_trashedAt_provider_reviewState_shape_userId_rewritePrompt_ratingMean_idx" ON "Image"("trashedAt", "provider", "reviewState", "shape", "userId", "rewritePrompt", "ratingMean");

-- CreateIndex
CREATE INDEX "PriceOverride_key_setAt_idx" ON "PriceOverride"("key", "setAt");

-- CreateIndex
CREATE INDEX "RateWindow_expiresAt_idx" ON "RateWindow"("expiresAt");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Passage_hash_key" ON "Passage"("hash");

-- CreateIndex
CREATE INDEX "Decision_at_id_idx" ON "Decision"("at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_imageId_version_key" ON "Decision"("imageId", "version");

-- CreateIndex
CREATE INDEX "Comment_imageId_createdAt_idx" ON "Comment"("imageId", "createdAt");

-- CreateIndex
CREATE INDEX "CollectionPicture_collectionId_position_idx" ON "CollectionPicture"("collectionId", "position");

-- CreateIndex
CREATE INDEX "CollectionPicture_imageId_idx" ON "CollectionPicture"("imageId");

-- CreateIndex
CREATE UNIQUE INDEX "Tag_key_key" ON "Tag"("key");

-- CreateIndex
CREATE INDEX "PictureTag_imageId_idx" ON "PictureTag"("imageId");

-- CreateIndex
CREATE UNIQUE INDEX "ShareLink_hash_key" ON "ShareLink"("hash");

-- CreateIndex
CREATE INDEX "ShareLink_imageId_idx" ON "ShareLink"("imageId");

-- CreateIndex
CREATE INDEX "ShareLink_collectionId_idx" ON "ShareLink"("collectionId");

-- CreateIndex
CREATE INDEX "Activity_at_id_idx" ON "Activity"("at", "id");

-- CreateIndex
CREATE INDEX "Activity_imageId_at_idx" ON "Activity"("imageId", "at");

-- CreateIndex
CREATE INDEX "Notification_userId_at_idx" ON "Notification"("userId", "at");

-- CreateIndex
CREATE INDEX "Template_userId_createdAt_idx" ON "Template"("userId", "createdAt");

-- What models cannot say: any three characters of a prompt are found by an index.
-- The index holds no text; rows of "ImageSearchRow" lend it their numbers, for a table's own row
-- numbers change under VACUUM, and say what is newest. Triggers keep all three together.
CREATE TABLE "ImageSearchRow" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "imageId" TEXT NOT NULL UNIQUE,
    "createdAt" DATETIME NOT NULL
);

CREATE VIRTUAL TABLE "ImageSearch" USING fts5("text", content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1');

CREATE TRIGGER "Image_search_insert" AFTER INSERT ON "Image" BEGIN
    INSERT INTO "ImageSearchRow" ("imageId", "createdAt") VALUES (new."id", new."createdAt");
    INSERT INTO "ImageSearch" (rowid, "text") SELECT "number", new."promptSearch" FROM "ImageSearchRow" WHERE "imageId" = new."id";
END;

CREATE TRIGGER "Image_search_update" AFTER UPDATE OF "promptSearch" ON "Image" WHEN old."promptSearch" <> new."promptSearch" BEGIN
    DELETE FROM "ImageSearch" WHERE rowid = (SELECT "number" FROM "ImageSearchRow" WHERE "imageId" = new."id");
    INSERT INTO "ImageSearch" (rowid, "text") SELECT "number", new."promptSearch" FROM "ImageSearchRow" WHERE "imageId" = new."id";
END;

CREATE TRIGGER "Image_search_delete" AFTER DELETE ON "Image" BEGIN
    DELETE FROM "ImageSearch" WHERE rowid = (SELECT "number" FROM "ImageSearchRow" WHERE "imageId" = old."id");
    DELETE FROM "ImageSearchRow" WHERE "imageId" = old."id";
END;
