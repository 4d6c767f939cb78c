package org.onward.help;

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

/** Stores the contacts that administrators enter for their part of the tree. Each change is in the audit trail. */
public final class LocalContacts {
    /** More than this is a directory, and nobody reads it. */
    static final int MAX_CONTACTS_IN_PART = 50;

    private final Transactions transactions;
    private final LocalContactDao dao;
    private final Access access;
    private final AuditTrail audit;

    public LocalContacts(Jdbi jdbi, Access access, AuditTrail audit) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(LocalContactDao.class);
        this.access = access;
        this.audit = audit;
    }

    /** What the viewer's team and the teams above it have, the nearest first. */
    List<LocalContact> forViewer(Viewer viewer) {
        return dao.forTeam(viewer.team());
    }

    /** The contacts that the viewer may change. */
    List<LocalContact> administeredBy(Viewer viewer) {
        return dao.inParts(access.partsFor(viewer, Role.ADMINISTRATOR).stream()
                .map(Team::id)
                .toList());
    }

    /** @throws Problem (404) when there is no such contact, (403) when it is outside the viewer's part of the tree */
    LocalContact requireAdministered(Viewer viewer, LocalContactId id) {
        LocalContact contact = dao.one(id)
                .orElseThrow(
                        () -> Problem.notFound("This contact is not there any more. Somebody may have removed it."));
        access.requireAdministers(viewer, contact.team());
        return contact;
    }

    /**
     * Adds a contact.
     *
     * @param part the top of the part of the tree whose people see it
     * @param note may be empty
     */
    public void add(Viewer viewer, TeamId part, ContactKind kind, String name, String reach, String note) {
        access.requireAdministers(viewer, part);
        transactions.useTransaction(() -> {
            dao.lock(part);
            LocalContactId id = new LocalContactId(Ids.next());
            if (dao.add(id, part, kind, name, reach, note, MAX_CONTACTS_IN_PART) == 0) {
                throw Problem.conflict(
                        "This part of the tree has %d contacts. Remove one first.".formatted(MAX_CONTACTS_IN_PART));
            }
            record(viewer, AuditAction.CONTACT_ADDED, part, kind);
        });
    }

    void change(Viewer viewer, LocalContactId id, ContactKind kind, String name, String reach, String note) {
        LocalContact contact = requireAdministered(viewer, id);
        transactions.useTransaction(() -> {
            dao.change(id, kind, name, reach, note);
            record(viewer, AuditAction.CONTACT_CHANGED, contact.team(), kind);
        });
    }

    void remove(Viewer viewer, LocalContactId id) {
        LocalContact contact = requireAdministered(viewer, id);
        transactions.useTransaction(() -> {
            dao.remove(id);
            record(viewer, AuditAction.CONTACT_REMOVED, contact.team(), contact.kind());
        });
    }

    private void record(Viewer viewer, AuditAction action, TeamId part, ContactKind kind) {
        audit.record(viewer.id().value(), action, part.value(), kind.label());
    }
}
