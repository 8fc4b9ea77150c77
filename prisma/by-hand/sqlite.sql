-- What models cannot say: any three characters of a prompt are found by an index.
-- The index holds no text; rows of "ImageSearchRow" lend it their numbers, for a table's own row
-- numbers change under VACUUM. Numbers rise with time but for rows that are late: one at least as new
-- was there already. Where none is, the newest hits are those with the highest numbers, and the index
-- gives these first. Triggers keep all three together.
CREATE TABLE "ImageSearchRow" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "imageId" TEXT NOT NULL UNIQUE,
    "createdAt" DATETIME NOT NULL,
    "late" BOOLEAN NOT NULL
);

CREATE INDEX "ImageSearchRow_createdAt" ON "ImageSearchRow" ("createdAt");

CREATE INDEX "ImageSearchRow_late" ON "ImageSearchRow" ("createdAt") WHERE "late";

CREATE VIRTUAL TABLE "ImageSearch" USING fts5("text", content='', contentless_delete=1, detail=none, tokenize='trigram case_sensitive 1');

CREATE TRIGGER "Image_search_insert" AFTER INSERT ON "Image" BEGIN
    INSERT INTO "ImageSearchRow" ("imageId", "createdAt", "late")
    SELECT new."id", new."createdAt", EXISTS (SELECT 1 FROM "ImageSearchRow" WHERE "createdAt" >= new."createdAt");
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
