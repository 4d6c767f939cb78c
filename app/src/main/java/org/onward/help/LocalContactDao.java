package org.onward.help;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.TeamId;

interface LocalContactDao {
    /** @return 0 if the part of the tree already has {@code max} contacts */
    @SqlUpdate(
            """
            INSERT INTO local_contact (id, team, kind, name, reach, note)
            SELECT :id, :team, :kind, :name, :reach, :note
            WHERE (SELECT count(*) FROM local_contact WHERE team = :team) < :max
            """)
    int add(LocalContactId id, TeamId team, ContactKind kind, String name, String reach, String note, int max);

    /** Locks the part, so that two requests at once do not both see room for one more contact. */
    @SqlQuery("SELECT id FROM team WHERE id = :team FOR NO KEY UPDATE")
    Optional<TeamId> lock(TeamId team);

    @SqlUpdate("UPDATE local_contact SET kind = :kind, name = :name, reach = :reach, note = :note WHERE id = :id")
    void change(LocalContactId id, ContactKind kind, String name, String reach, String note);

    @SqlUpdate("DELETE FROM local_contact WHERE id = :id")
    void remove(LocalContactId id);

    @SqlQuery(
            """
            SELECT contact.id, contact.team, team.name AS team_name, kind, contact.name, reach, note
            FROM local_contact contact JOIN team ON team.id = contact.team
            WHERE contact.id = :id
            """)
    Optional<LocalContact> one(LocalContactId id);

    /** The contacts for this team and for the teams above it, those of the nearest part first. */
    @SqlQuery(
            """
            SELECT contact.id, contact.team, team.name AS team_name, kind, contact.name, reach, note
            FROM team_line line
                JOIN local_contact contact ON contact.team = line.above
                JOIN team ON team.id = contact.team
            WHERE line.team = :team
            ORDER BY line.distance, contact.name, contact.id
            """)
    List<LocalContact> forTeam(TeamId team);

    /** The contacts for these parts of the tree and for parts inside them. */
    @SqlQuery(
            """
            SELECT contact.id, contact.team, team.name AS team_name, kind, contact.name, reach, note
            FROM local_contact contact JOIN team ON team.id = contact.team
            WHERE EXISTS (SELECT FROM team_line line WHERE line.team = contact.team AND line.above = ANY (:parts))
            ORDER BY team.name, contact.name, contact.id
            """)
    List<LocalContact> inParts(List<TeamId> parts);
}
