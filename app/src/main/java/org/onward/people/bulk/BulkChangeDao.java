package org.onward.people.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.audit.AuditAction;
import org.onward.people.MembershipChange;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** Applies {@code person_change} to the people. The order and the history are those of {@code people.change}. */
interface BulkChangeDao {
    String LEAVERS = "SELECT person FROM person_change WHERE category IN ('left', 'absent')";

    /** The primary posts that end, also where another begins; all posts of a leaver. */
    String ENDING =
            """
            changed.person = post.person AND post.until = 'infinity'
            AND (category IN ('left', 'absent')
                OR post.is_primary AND (moved OR expectation_changed OR post_changed AND state_after = 'active'))
            """;

    int FETCH = 10_000;

    /** Serialises changes to people and teams. Everybody who changes them takes this lock first. */
    @SqlUpdate("LOCK TABLE team_line IN SHARE ROW EXCLUSIVE MODE")
    void lockOrganisation();

    /** Keeps everybody from recording steps, because counters of many teams change. Reading goes on. */
    @SqlUpdate("LOCK TABLE person IN EXCLUSIVE MODE")
    void lockSteps();

    record NewTeam(TeamId id, String name, Optional<TeamId> parent, Optional<String> code) {}

    /** Parents come first. */
    @SqlBatch("INSERT INTO team (id, name, parent, code, state_since) VALUES (:id, :name, :parent::uuid, :code, :now)")
    void addTeams(@BindMethods List<NewTeam> teams, Instant now);

    @SqlUpdate(
            """
            WITH RECURSIVE line AS (
                SELECT id AS team, id AS above, parent, 0 AS distance FROM team WHERE id = ANY (:teams)
                UNION ALL
                SELECT line.team, team.id, team.parent, line.distance + 1 FROM line JOIN team ON team.id = line.parent)
            INSERT INTO team_line (team, above, distance)
            SELECT team, above, distance FROM line
            """)
    void addLines(List<TeamId> teams);

    /** Leavers who have a role. */
    @SqlQuery("SELECT DISTINCT person FROM role_grant WHERE revoked IS NULL AND person IN (" + LEAVERS
            + ") ORDER BY person")
    List<PersonId> leaversWithRoles();

    record LedTeam(TeamId team, PersonId leader) {}

    @SqlQuery("SELECT id AS team, leader FROM team WHERE leader IN (" + LEAVERS + ") ORDER BY id")
    List<LedTeam> ledTeams();

    @SqlUpdate(
            """
            INSERT INTO past_team (team, since, until, name, parent, leader)
            SELECT id, state_since, :at, name, parent, leader
            FROM team
            WHERE leader IN (
            """
                    + LEAVERS
                    + ") AND state_since < :at")
    void addPastTeams(Instant at);

    @SqlUpdate("UPDATE team SET leader = NULL, state_since = :at WHERE leader IN (" + LEAVERS + ")")
    void removeLeaders(Instant at);

    @SqlUpdate(
            """
            UPDATE leader_proposal SET decision = 'ended', decided = :at
            WHERE decision IS NULL AND person IN (
            """
                    + LEAVERS
                    + ")")
    void endProposals(Instant at);

    @SqlUpdate(
            """
            INSERT INTO past_membership (person, team, since, until)
            SELECT person.id, person.team, person.team_since, :at
            FROM person JOIN person_change changed ON changed.person = person.id
            WHERE person.team IS DISTINCT FROM changed.member_of AND person.team IS NOT NULL AND person.team_since < :at
            ON CONFLICT (person, until) DO NOTHING
            """)
    void addPastMemberships(Instant at);

    /** Addresses that people exchange would break the unique index while the rows change one by one. */
    @SqlUpdate(
            """
            UPDATE person SET email = ''
            FROM person_change changed, person_change taker
            WHERE changed.person = person.id AND changed.email_changed AND person.email <> ''
              AND taker.email_changed AND lower(taker.email_after COLLATE names) = lower(person.email COLLATE names)
              AND taker.person <> person.id
            """)
    void freeAddresses();

    @SqlUpdate(
            """
            UPDATE person SET
                name = name_after,
                record_name = record_name_after,
                email = email_after,
                post = post_after,
                role_family = role_family_after,
                band = band_after,
                working_days = working_days_after,
                lifecycle_state = state_after,
                team = member_of,
                line_manager = CASE WHEN state_after = 'active' THEN manager_after END,
                expected_manager = CASE WHEN state_after = 'expected' THEN manager_after END,
                expected_on = expected_on_after,
                last_day = last_day_after,
                team_since = CASE WHEN state_after = state_before AND NOT moved THEN team_since ELSE :at END
            FROM person_change changed
            WHERE changed.person = person.id AND category <> 'new'
            """)
    void updatePeople(Instant at);

    @SqlUpdate(
            """
            INSERT INTO person
                (id, employee_number, name, record_name, email, post, role_family, band, working_days, lifecycle_state, team,
                line_manager, expected_manager, expected_on, last_day, team_since)
            SELECT person, employee_number, name_after, record_name_after, email_after, post_after, role_family_after, band_after,
                working_days_after, state_after, member_of,
                CASE WHEN state_after = 'active' THEN manager_after END,
                CASE WHEN state_after = 'expected' THEN manager_after END,
                expected_on_after, last_day_after, :at
            FROM person_change
            WHERE category = 'new'
            ORDER BY person
            """)
    void addPeople(Instant at);

    /** The people whose manager leaves have none until somebody says who. */
    @SqlUpdate("UPDATE person SET line_manager = NULL WHERE line_manager IN (" + LEAVERS + ")")
    void removeLineManagers();

    @SqlUpdate("UPDATE person SET expected_manager = NULL WHERE expected_manager IN (" + LEAVERS + ")")
    void removeExpectedManagers();

    /** Posts that have only just begun, or not yet, were none. */
    @SqlUpdate(
            """
            DELETE FROM post
            USING person_change changed
            WHERE (post.since >= :at OR state_before = 'expected') AND
            """
                    + ENDING)
    void deleteUnstartedPosts(Instant at);

    @SqlUpdate("UPDATE post SET until = :at FROM person_change changed WHERE " + ENDING)
    void endPosts(Instant at);

    @SqlUpdate(
            """
            INSERT INTO post (id, person, title, team, is_primary, since)
            SELECT gen_random_uuid(), person, post_after, team_after, true,
                CASE WHEN state_after = 'expected' THEN expected_on_after::timestamp AT TIME ZONE 'Europe/London' ELSE :at END
            FROM person_change
            WHERE team_after IS NOT NULL AND (
                category IN ('new', 'returned') OR moved OR expectation_changed OR post_changed AND state_after = 'active')
            """)
    void addPosts(Instant at);

    @SqlUpdate("DELETE FROM person_leave WHERE first_day > :day AND person IN (" + LEAVERS + ")")
    void deleteLeaveAfter(LocalDate day);

    @SqlUpdate("UPDATE person_leave SET last_day = :day WHERE last_day > :day AND person IN (" + LEAVERS + ")")
    void endLeave(LocalDate day);

    @SqlUpdate(
            """
            UPDATE person_leave SET last_day = coalesce(leave_until, 'infinity')
            FROM person_change changed
            WHERE changed.person = person_leave.person AND first_day = leave_from AND state_after = 'active'
              AND last_day <> coalesce(leave_until, 'infinity')
            """)
    void changeLeave();

    @SqlUpdate(
            """
            INSERT INTO person_leave (id, person, first_day, last_day)
            SELECT gen_random_uuid(), person, leave_from, coalesce(leave_until, 'infinity')
            FROM person_change changed
            WHERE leave_from IS NOT NULL AND state_after = 'active' AND NOT EXISTS (
                SELECT FROM person_leave WHERE person_leave.person = changed.person AND first_day = leave_from)
            """)
    void addLeave();

    @SqlUpdate(
            """
            INSERT INTO person_state_change (id, person, state, since)
            SELECT gen_random_uuid(), person, state_after, :at
            FROM person_change
            WHERE state_before IS DISTINCT FROM state_after
            """)
    void addStates(Instant at);

    /** Everybody who leaves a team or enters one. */
    @SqlQuery(
            """
            SELECT person, side.team, side.people
            FROM person_change CROSS JOIN LATERAL (VALUES (team_before, -1), (member_of, 1)) AS side (team, people)
            WHERE side.team IS NOT NULL AND team_before IS DISTINCT FROM member_of
            ORDER BY person
            """)
    @FetchSize(FETCH)
    void membershipChanges(Consumer<MembershipChange> changes);

    @SqlQuery(LEAVERS + " ORDER BY person")
    List<PersonId> leavers();

    record ChangeEntry(UUID person, AuditAction action, String detail) {}

    /** What the audit trail says of each person. */
    @SqlQuery(
            """
            SELECT person, entry.action, entry.detail
            FROM person_change CROSS JOIN LATERAL (VALUES
                (category = 'new' AND state_after = 'active', 'person-joined', 'team ' || team_after),
                (category = 'new' AND state_after = 'expected', 'person-expected', 'team ' || team_after),
                (category = 'returned', 'person-returned', 'team ' || team_after),
                (category IN ('left', 'absent'), 'person-left', coalesce('team ' || team_before, 'expected')),
                (moved, 'person-moved', 'from team ' || team_before || ' to team ' || team_after),
                (renamed AND category <> 'new', 'person-renamed', ''),
                (email_changed AND category <> 'new', 'email-changed', ''),
                (manager_changed AND category <> 'new', 'line-manager-changed', 'person ' || manager_after),
                ((post_changed OR details_changed OR expectation_changed) AND category <> 'new', 'details-changed', ''),
                (last_day_changed, 'last-day-set', coalesce(last_day_after::text, 'none')),
                (leave_changed, 'leave-changed', '')) AS entry (happens, action, detail)
            WHERE entry.happens
            ORDER BY person
            """)
    @FetchSize(FETCH)
    void entries(Consumer<ChangeEntry> entries);
}
