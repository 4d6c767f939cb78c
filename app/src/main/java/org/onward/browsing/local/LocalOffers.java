package org.onward.browsing.local;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.people.Access;
import org.onward.people.Role;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/** Stores what administrators enter about networks and schemes inside. Each change is in the audit trail. */
public final class LocalOffers {
    /** More than this is a directory, and nobody reads it. */
    static final int MAX_OFFERS_IN_PART = 50;

    private final Transactions transactions;
    private final LocalOfferDao dao;
    private final Access access;
    private final AuditTrail audit;

    public LocalOffers(Jdbi jdbi, Access access, AuditTrail audit) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(LocalOfferDao.class);
        this.access = access;
        this.audit = audit;
    }

    /** What the viewer's team and the teams above it have, the nearest first. */
    public List<LocalOffer> forViewer(Viewer viewer) {
        return dao.forTeam(viewer.team());
    }

    /** The offers that the viewer may change. */
    List<LocalOffer> administeredBy(Viewer viewer) {
        return dao.inParts(access.partsFor(viewer, Role.ADMINISTRATOR).stream()
                .map(Team::id)
                .toList());
    }

    /** @throws Problem (404) when there is no such offer, (403) when it is outside the viewer's part of the tree */
    LocalOffer requireAdministered(Viewer viewer, LocalOfferId id) {
        LocalOffer offer = dao.one(id).orElseThrow(LocalOffers::notThere);
        access.requireAdministers(viewer, offer.team());
        return offer;
    }

    /** @param part the top of the part of the tree whose people see it */
    public void add(Viewer viewer, TeamId part, LocalOfferDetails details) {
        access.requireAdministers(viewer, part);
        transactions.useTransaction(() -> {
            dao.lock(part);
            if (dao.add(new LocalOfferId(Ids.next()), part, details, MAX_OFFERS_IN_PART) == 0) {
                throw Problem.conflict(
                        "This part of the tree has %d entries. Remove one first.".formatted(MAX_OFFERS_IN_PART));
            }
            record(viewer, AuditAction.LOCAL_OFFER_ADDED, part, details.kind());
        });
    }

    void change(Viewer viewer, LocalOfferId id, LocalOfferDetails details) {
        LocalOffer offer = requireAdministered(viewer, id);
        transactions.useTransaction(() -> {
            if (dao.change(id, details) == 0) {
                throw notThere();
            }
            record(viewer, AuditAction.LOCAL_OFFER_CHANGED, offer.team(), details.kind());
        });
    }

    void remove(Viewer viewer, LocalOfferId id) {
        LocalOffer offer = requireAdministered(viewer, id);
        transactions.useTransaction(() -> {
            if (dao.remove(id) == 0) {
                throw notThere();
            }
            record(viewer, AuditAction.LOCAL_OFFER_REMOVED, offer.team(), offer.kind());
        });
    }

    private static Problem notThere() {
        return Problem.notFound("This entry is not there any more. Somebody may have removed it.");
    }

    private void record(Viewer viewer, AuditAction action, TeamId part, LocalOfferKind kind) {
        audit.record(viewer.id().value(), action, part.value(), kind.label());
    }
}
