-- A picture is written once and looked for often: what is new goes into the index at once, instead of onto
-- a list that every search would read from end to end. See prisma/by-hand/postgresql.sql.
ALTER INDEX "Image_promptSearch_grams" SET (fastupdate = off);

SELECT gin_clean_pending_list('"Image_promptSearch_grams"'::regclass);
