package org.onward.browsing.local;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.onward.people.TeamId;

interface LocalOfferDao {
    /** @return 0 if the part of the tree already has {@code max} offers */
    @SqlUpdate(
            """
            INSERT INTO local_offer (id, team, kind, name, purpose, reach, link, reviewed_on)
            SELECT :id, :team, :kind, :name, :purpose, :reach, :link, :reviewedOn
            WHERE (SELECT count(*) FROM local_offer WHERE team = :team) < :max
            """)
    int add(LocalOfferId id, TeamId team, @BindMethods LocalOfferDetails details, int max);

    /** Locks the part, so that two requests at once do not both see room for one more offer. */
    @SqlQuery("SELECT id FROM team WHERE id = :team FOR NO KEY UPDATE")
    Optional<TeamId> lock(TeamId team);

    /** @return 0 if the offer is not there any more */
    @SqlUpdate(
            """
            UPDATE local_offer
            SET kind = :kind, name = :name, purpose = :purpose, reach = :reach, link = :link, reviewed_on = :reviewedOn
            WHERE id = :id
            """)
    int change(LocalOfferId id, @BindMethods LocalOfferDetails details);

    /** @return 0 if the offer is not there any more */
    @SqlUpdate("DELETE FROM local_offer WHERE id = :id")
    int remove(LocalOfferId id);

    @SqlQuery(
            """
            SELECT offer.id, offer.team, team.name AS team_name, kind, offer.name, purpose, reach, link, reviewed_on
            FROM local_offer offer JOIN team ON team.id = offer.team
            WHERE offer.id = :id
            """)
    Optional<LocalOffer> one(LocalOfferId id);

    /** The offers for this team and for the teams above it, those of the nearest part first. */
    @SqlQuery(
            """
            SELECT offer.id, offer.team, team.name AS team_name, kind, offer.name, purpose, reach, link, reviewed_on
            FROM team_line line
                JOIN local_offer offer ON offer.team = line.above
                JOIN team ON team.id = offer.team
            WHERE line.team = :team
            ORDER BY line.distance, offer.name, offer.id
            """)
    List<LocalOffer> forTeam(TeamId team);

    /** The offers for these parts of the tree and for parts inside them; those that wait longest for a review first. */
    @SqlQuery(
            """
            SELECT offer.id, offer.team, team.name AS team_name, kind, offer.name, purpose, reach, link, reviewed_on
            FROM local_offer offer JOIN team ON team.id = offer.team
            WHERE EXISTS (SELECT FROM team_line line WHERE line.team = offer.team AND line.above = ANY (:parts))
            ORDER BY reviewed_on, offer.name, offer.id
            """)
    List<LocalOffer> inParts(List<TeamId> parts);
}
