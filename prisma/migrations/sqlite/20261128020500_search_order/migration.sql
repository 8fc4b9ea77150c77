-- Rows of "ImageSearchRow" say whether they are late: see prisma/by-hand/sqlite.sql. Triggers go first,
-- for renaming a table would rename it within them.
DROP TRIGGER "Image_search_insert";
DROP TRIGGER "Image_search_update";
DROP TRIGGER "Image_search_delete";

ALTER TABLE "ImageSearchRow" RENAME TO "ImageSearchRow_before";

CREATE TABLE "ImageSearchRow" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "imageId" TEXT NOT NULL UNIQUE,
    "createdAt" DATETIME NOT NULL,
    "late" BOOLEAN NOT NULL
);

INSERT INTO "ImageSearchRow" ("number", "imageId", "createdAt", "late")
SELECT "number", "imageId", "createdAt", COALESCE("createdAt" <= MAX("createdAt") OVER (
    ORDER BY "number" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), FALSE)
FROM "ImageSearchRow_before";

DROP TABLE "ImageSearchRow_before";

CREATE INDEX "ImageSearchRow_createdAt" ON "ImageSearchRow" ("createdAt");

CREATE INDEX "ImageSearchRow_late" ON "ImageSearchRow" ("createdAt") WHERE "late";

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
