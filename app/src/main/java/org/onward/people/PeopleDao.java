package org.onward.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface PeopleDao {
    @SqlQuery("SELECT id, name, email, post, team, line_manager FROM person WHERE id = :id AND team IS NOT NULL")
    Optional<Person> person(PersonId id);

    @SqlQuery("SELECT id, name, parent, leader FROM team WHERE id = :id")
    Optional<Team> team(TeamId id);

    @SqlQuery(
            "SELECT id, name, parent, leader FROM team WHERE parent IS NULL AND closed_at IS NULL ORDER BY id LIMIT 1")
    Optional<Team> rootTeam();

    @SqlQuery("SELECT id, name, email, post, team, line_manager FROM person WHERE team = :team ORDER BY name, id")
    List<Person> members(TeamId team);

    @SqlQuery(
            """
            SELECT person.id, person.name, person.email, person.post, person.team, person.line_manager
            FROM person JOIN team ON team.id = :team
            WHERE person.team = team.id OR person.id = team.leader
            ORDER BY person.id = team.leader DESC, person.name, person.id
            """)
    List<Person> participants(TeamId team);

    /** The participants now, and those at an instant who have left since; the leader first. */
    @SqlQuery(
            """
            WITH past AS (
                SELECT person FROM past_membership WHERE team = :team AND since <= :at AND until > :at
            )
            SELECT person.id, person.name, person.team = team.id OR person.id IS NOT DISTINCT FROM team.leader AS now,
                person.id IS NOT DISTINCT FROM team.leader OR past.person IS NOT NULL
                    OR person.team = team.id AND person.team_since <= :at AS then
            FROM team
                JOIN person ON person.team = team.id OR person.id = team.leader OR person.id IN (SELECT person FROM past)
                LEFT JOIN past ON past.person = person.id
            WHERE team.id = :team
            ORDER BY person.id IS NOT DISTINCT FROM team.leader DESC, person.name, person.id
            """)
    List<PastParticipant> participantsAt(TeamId team, Instant at);

    @SqlQuery(
            """
            SELECT team, id AS person FROM person WHERE team = ANY (:teams)
            UNION
            SELECT id, leader FROM team WHERE id = ANY (:teams) AND leader IS NOT NULL
            """)
    List<Participant> participantsOf(List<TeamId> teams);

    /** The members of a team, and the leader's direct reports in teams that the leader does not lead. */
    @SqlQuery(
            """
            SELECT person.id, person.name, person.email, person.post, person.team, person.line_manager
            FROM person
            WHERE person.team = :team
               OR (person.line_manager = (SELECT leader FROM team WHERE id = :team)
                   AND NOT EXISTS (
                       SELECT FROM team_line line
                           JOIN team led ON led.id = line.above
                           JOIN team own ON own.id = :team
                       WHERE line.team = person.team AND led.leader = own.leader))
            ORDER BY person.name, person.id
            """)
    List<Person> membersAndReports(TeamId team);

    @SqlQuery(
            """
            SELECT id, name, email, post, team, line_manager
            FROM person
            WHERE line_manager = :manager
            ORDER BY name, id
            """)
    List<Person> directReportsOf(PersonId manager);

    String NEAR =
            """
            SELECT near.id, near.name, near.leader, near.distance,
                (SELECT coalesce(sum(size.people), 0) FROM team_size size WHERE size.team = near.id) AS people
            FROM (
                    SELECT team.id, team.name, team.leader, line.distance
                    FROM team_line line JOIN team ON team.id = line.above
                    WHERE line.team = :team
                    UNION ALL
                    (SELECT id, name, leader, -1
                    FROM team
                    WHERE parent = :team AND closed_at IS NULL
                    ORDER BY name, id
                    LIMIT :maxBelow)
            """;

    String NEAR_IN_ORDER =
            """
                ) near
            ORDER BY near.distance DESC, near.name, near.id
            """;

    @SqlQuery(NEAR + NEAR_IN_ORDER)
    List<NearbyTeam> nearbyTeams(TeamId team, int maxBelow);

    @SqlQuery(NEAR
            + """
                    UNION ALL
                    SELECT id, name, leader, -2 FROM team WHERE leader = :leader AND id <> :team
            """
            + NEAR_IN_ORDER)
    List<NearbyTeam> nearbyTeamsAndLedBy(TeamId team, PersonId leader, int maxBelow);

    @SqlQuery("SELECT id, name, parent, leader FROM team WHERE leader = :leader ORDER BY name, id")
    List<Team> teamsLedBy(PersonId leader);

    @SqlUpdate("INSERT INTO team (id, name, parent) VALUES (:id, :name, :parent)")
    void addTeam(TeamId id, String name, Optional<TeamId> parent);

    @SqlUpdate(
            """
            INSERT INTO team_line (team, above, distance)
            SELECT :id, above, distance + 1 FROM team_line WHERE team = :parent
            UNION ALL
            SELECT :id, :id, 0
            """)
    void addLine(TeamId id, Optional<TeamId> parent);

    @SqlBatch(
            """
            INSERT INTO person (id, name, email, post, team, line_manager, team_since)
            VALUES (:id, :name, :email, :post, :team, :lineManager, coalesce(:since::timestamptz, '-infinity'))
            """)
    void addPeople(@BindMethods List<Person> people, Optional<Instant> since);

    /** The primary post of each of these people. */
    @SqlUpdate(
            """
            INSERT INTO post (id, person, title, team, is_primary, since)
            SELECT gen_random_uuid(), id, post, team, true, team_since FROM person WHERE id = ANY (:people)
            """)
    void addPosts(List<PersonId> people);

    /**
     * Keeps teams and people from being changed by others until the transaction ends. Everybody who changes them takes this
     * lock first. Reading and learning go on.
     */
    @SqlUpdate("LOCK TABLE team_line IN SHARE ROW EXCLUSIVE MODE")
    void lockOrganisation();

    @SqlUpdate("UPDATE team SET leader = :leader WHERE id = :team")
    void appoint(TeamId team, PersonId leader);

    /**
     * Adds people to the sizes of their team and of the teams above it. Rows are locked in key order, so that
     * concurrent statements do not deadlock.
     */
    @SqlUpdate(
            """
            INSERT INTO team_size AS size (team, slot, people)
            SELECT line.above, slot(person.id, line.distance) AS slot, count(*)
            FROM person JOIN team_line line ON line.team = person.team
            WHERE person.id = ANY (:people)
            GROUP BY line.above, slot
            ORDER BY line.above, slot
            ON CONFLICT (team, slot) DO UPDATE SET people = size.people + excluded.people
            """)
    void countPeople(List<PersonId> people);

    /** One statement for what is taken away and what is added: two that each keep the order of the keys together do not. */
    @SqlUpdate(
            """
            INSERT INTO team_size AS size (team, slot, people)
            SELECT line.above, slot(mover.person, line.distance) AS slot, sum(side.people)
            FROM unnest(:people) AS mover (person)
                CROSS JOIN (VALUES (:from::uuid, -1), (:to::uuid, 1)) AS side (team, people)
                JOIN team_line line ON line.team = side.team
            GROUP BY line.above, slot
            HAVING sum(side.people) <> 0
            ORDER BY line.above, slot
            ON CONFLICT (team, slot) DO UPDATE SET people = size.people + excluded.people
            """)
    void movePeople(List<PersonId> people, Optional<TeamId> from, Optional<TeamId> to);

    /** Counts many people in and out at once. The lists are columns. */
    @SqlUpdate(
            """
            INSERT INTO team_size AS size (team, slot, people)
            SELECT line.above, slot(change.person, line.distance) AS slot, sum(change.people)
            FROM unnest(:people, :teams, :differences) AS change (person, team, people)
                JOIN team_line line ON line.team = change.team
            GROUP BY line.above, slot
            HAVING sum(change.people) <> 0
            ORDER BY line.above, slot
            ON CONFLICT (team, slot) DO UPDATE SET people = size.people + excluded.people
            """)
    void changeMemberships(List<PersonId> people, List<TeamId> teams, List<Integer> differences);

    /** Counts everybody in and below some teams from under their present parent to under another one. */
    @SqlUpdate(
            """
            INSERT INTO team_size AS size (team, slot, people)
            SELECT up.above, slot(person.id, (down.distance + up.distance)::smallint) AS slot, sum(up.people)
            FROM (
                    SELECT team AS root, above, distance, -1 AS people
                    FROM team_line
                    WHERE team = ANY (:roots) AND distance > 0
                    UNION ALL
                    SELECT root, above, distance + 1, 1
                    FROM unnest(:roots) AS root CROSS JOIN team_line
                    WHERE team = :to
                ) up
                JOIN team_line down ON down.above = up.root
                JOIN person ON person.team = down.team
            GROUP BY up.above, slot
            HAVING sum(up.people) <> 0
            ORDER BY up.above, slot
            ON CONFLICT (team, slot) DO UPDATE SET people = size.people + excluded.people
            """)
    void moveTeams(List<TeamId> roots, TeamId to);

    @SqlUpdate("LOCK TABLE person, team_size IN SHARE ROW EXCLUSIVE MODE")
    void lockSizes();

    /** Recomputes all sizes and updates those that are wrong. */
    @SqlQuery(
            """
            WITH counted AS MATERIALIZED (
                SELECT line.above AS team, slot(person.id, line.distance) AS slot, count(*)::integer AS people
                FROM person JOIN team_line line ON line.team = person.team
                GROUP BY line.above, slot
            ), repaired AS (
                INSERT INTO team_size AS stored (team, slot, people)
                SELECT team, slot, coalesce(counted.people, 0)
                FROM counted FULL JOIN team_size size USING (team, slot)
                WHERE coalesce(counted.people, 0) <> coalesce(size.people, 0)
                ORDER BY team, slot
                ON CONFLICT (team, slot) DO UPDATE SET people = excluded.people
                RETURNING 1
            )
            SELECT (SELECT count(*) FROM counted) AS compared, (SELECT count(*) FROM repaired) AS repaired
            """)
    RecountResult recountSizes();
}
