-- What models cannot say: any three characters of a prompt are found by an index. Made of what every
-- PostgreSQL has: the extension pg_trgm wants rights, and sees no Chinese under the locale C.
CREATE FUNCTION "search_grams"(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 10000
AS $$SELECT ARRAY(SELECT DISTINCT substr(words, place, 3) FROM generate_series(1, length(words) - 2) AS place)$$;

-- A picture is written once and looked for often: without fastupdate no search reads a list of what is new.
CREATE INDEX "Image_promptSearch_grams" ON "Image" USING gin ("search_grams"("promptSearch")) WITH (fastupdate = off);
