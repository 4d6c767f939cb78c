-- Makes an organisation of :people people in teams of ten. Their names have a realistic distribution: a few are common, many are rare.
SELECT setseed(0.7);

INSERT INTO team (id, name) VALUES ('00000000-0000-0000-0000-000000000001', 'All');
INSERT INTO team (id, name, parent)
SELECT ('00000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, 'Team ' || n, '00000000-0000-0000-0000-000000000001'
FROM generate_series(1, :people / 10) n;
INSERT INTO team_line (team, above, distance)
SELECT id, id, 0 FROM team UNION ALL SELECT id, parent, 1 FROM team WHERE parent IS NOT NULL;

CREATE TEMP TABLE syllable AS
SELECT syllables, row_number() OVER () AS place
FROM (SELECT DISTINCT a || b || c AS syllables
      FROM unnest(ARRAY['Al', 'Mar', 'Jo', 'Sa', 'Ka', 'Li', 'O''Bri', 'Fa', 'De', 'Ha', 'Zo', 'Wi', 'Pe', 'Ro', 'An', 'Ém']) a,
        unnest(ARRAY['ri', 'ne', 'lo', 'sé', 'ta', 'mi', 'du', 'wo', 'ke', 'bo', 'rre', 'nda']) b,
        unnest(ARRAY['', 'n', 's', 'lla', 'ck', 'son', 'th', 'ez', 'ski', 'ford']) c
      ORDER BY 1) s;

INSERT INTO person (id, name, email, post, team)
SELECT ('00000000-0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid, first.syllables || ' ' || family.syllables,
    lower(translate(first.syllables || '.' || family.syllables, 'Éé''', 'Ee')) || '.' || n || '@trust.example', 'Nurse',
    ('00000000-0000-0000-0001-' || lpad((1 + n % (:people / 10))::text, 12, '0'))::uuid
FROM (SELECT n, 1 + floor(1920 * power(random(), 2))::integer AS f, 1 + floor(1920 * power(random(), 2))::integer AS l
      FROM generate_series(1, :people) n OFFSET 0) drawn
    JOIN syllable first ON first.place = f JOIN syllable family ON family.place = l;

-- Makes a thousand queries: both orders of names, with a comma, a family name only, the beginnings of both names, another apostrophe.
CREATE TABLE typed AS
SELECT number, '''' || replace(typed, '''', '''''') || '''' AS typed, '''%' || words[1] || '%''' AS word1,
    '''%' || coalesce(words[2], words[1]) || '%''' AS word2
FROM (
    SELECT number, typed,
        ARRAY(SELECT word FROM regexp_split_to_table(searchable_name(typed), ' ') word ORDER BY length(word) DESC) AS words
    FROM (
        SELECT row_number() OVER () AS number,
            CASE row_number() OVER () % 5
                WHEN 0 THEN name
                WHEN 1 THEN split_part(name, ' ', 2) || ', ' || split_part(name, ' ', 1)
                WHEN 2 THEN split_part(name, ' ', 2)
                WHEN 3 THEN left(split_part(name, ' ', 1), 4) || ' ' || left(split_part(name, ' ', 2), 4)
                ELSE lower(replace(name, '''', '’')) END AS typed
        FROM (SELECT name FROM person ORDER BY md5(id::text) LIMIT 1000) drawn) kinds) typed;
CREATE UNIQUE INDEX typed_number ON typed (number);
VACUUM ANALYZE;
