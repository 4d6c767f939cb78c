--liquibase formatted sql

-- Every step calls this function twice, so it compares five moments in place instead of aggregating over a list of rungs.
-- A needed rung that is missing counts as infinity.
--changeset onward:1 splitStatements:false
CREATE OR REPLACE FUNCTION completion(
    of text, explored timestamptz, reflected timestamptz, discussed timestamptz, committed timestamptz,
    followed_through timestamptz) RETURNS timestamptz LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT min(greatest(since, needed))
        FROM (
            SELECT since, until, greatest(
                CASE WHEN 'explored' = ANY (needs) THEN coalesce(explored, 'infinity') END,
                CASE WHEN 'reflected' = ANY (needs) THEN coalesce(reflected, 'infinity') END,
                CASE WHEN 'discussed' = ANY (needs) THEN coalesce(discussed, 'infinity') END,
                CASE WHEN 'committed' = ANY (needs) THEN coalesce(committed, 'infinity') END,
                CASE WHEN 'followed-through' = ANY (needs) THEN coalesce(followed_through, 'infinity') END) AS needed
            FROM completion_rule
            WHERE item = of) rule
        WHERE needed IS DISTINCT FROM 'infinity' AND greatest(since, needed) <= until);
END $$;
--rollback CREATE OR REPLACE FUNCTION completion(
--rollback     of text, explored timestamptz, reflected timestamptz, discussed timestamptz, committed timestamptz,
--rollback     followed_through timestamptz) RETURNS timestamptz LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
--rollback BEGIN
--rollback     RETURN (
--rollback         SELECT min(greatest(rule.since, held.last))
--rollback         FROM completion_rule rule
--rollback             CROSS JOIN LATERAL (
--rollback                 SELECT max(rung.reached) AS last, count(*) - count(rung.reached) AS missing
--rollback                 FROM (VALUES
--rollback                     ('explored', explored), ('reflected', reflected), ('discussed', discussed),
--rollback                     ('committed', committed), ('followed-through', followed_through)) AS rung (word, reached)
--rollback                 WHERE rung.word = ANY (rule.needs)) held
--rollback         WHERE rule.item = of AND held.missing = 0 AND greatest(rule.since, held.last) <= rule.until);
--rollback END $$;
