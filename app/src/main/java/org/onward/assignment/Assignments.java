package org.onward.assignment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.database.Transactions;
import org.onward.learning.Openness;
import org.onward.learning.TakeBack;
import org.onward.people.Access;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;
import org.onward.web.Problem;
import org.onward.web.TextRequirements;

/** Creates and withdraws assignments. */
public final class Assignments {
    public static final int MAX_REASON_LENGTH = 500;
    private static final int MAX_NAMED_PEOPLE = 1000;
    private static final int YEARS_AHEAD = 2;

    private final Transactions transactions;
    private final AssignmentDao dao;
    private final Access access;
    private final Openness openness;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public Assignments(Jdbi jdbi, Access access, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(AssignmentDao.class);
        this.access = access;
        this.openness = new Openness(jdbi, clock);
        this.library = library;
        this.clock = clock;
    }

    /**
     * Assigns an item to everybody in the audience. Several assignments of the same item may be open for one person. The
     * learner sees the most pressing one. When it is withdrawn, the others remain. What the recipients do on the item from
     * then on is open to their line; what they did before is not.
     *
     * @throws Problem (403) when the asker does not lead everybody in the audience, (422) with the name of an invalid field
     */
    public AssignmentResult assign(Viewer by, ItemId item, Audience audience, LocalDate completeBy, String reason) {
        requireAudience(by, audience);
        requireItem(item);
        requireCompleteBy(completeBy);
        String why = requireReason(reason);
        AssignmentId id = AssignmentId.next();
        return transactions.inTransaction(() -> {
            List<PersonId> people = addWithRecipients(id, by.id(), item, audience, completeBy, why);
            if (people.isEmpty()) {
                throw Problem.invalid("team", "There is nobody in this team yet. Choose another team, or name people.");
            }
            openness.ask(id.value(), item, people);
            return new AssignmentResult(id, people.size());
        });
    }

    /** The most pressing assignment of each item to the viewer, completed or not. */
    public List<ReceivedRequest> receivedBy(Viewer viewer) {
        return dao.received(viewer.id());
    }

    /**
     * How many recipients have completed the item, as far as their progress is open. What somebody did privately before does
     * not count, so that nobody learns by asking what somebody read.
     */
    public int countWithOpenCompletion(AssignmentId id) {
        return dao.countWithOpenCompletion(id);
    }

    private List<PersonId> addWithRecipients(
            AssignmentId id, PersonId by, ItemId item, Audience audience, LocalDate completeBy, String reason) {
        if (audience instanceof Audience.WholeTeam whole) {
            boolean includeSubteams = whole.includeSubteams();
            dao.add(id, item, by, Optional.of(whole.team()), includeSubteams, completeBy, reason, clock.instant());
            return dao.addTeam(id, whole.team(), includeSubteams);
        }
        List<PersonId> people = ((Audience.NamedPeople) audience).people();
        dao.add(id, item, by, Optional.empty(), false, completeBy, reason, clock.instant());
        return dao.addPeople(id, people);
    }

    /**
     * @throws Problem (404), (403) unless the viewer assigned it or leads the person who did; or, if that person has left,
     *     leads everybody who was asked
     */
    public SentAssignment requireManaged(Viewer viewer, AssignmentId id) {
        SentAssignment sent =
                dao.sent(id).orElseThrow(() -> Problem.notFound("There is no such request. It may be gone."));
        List<PersonId> recipients = sent.askerLeft() ? dao.currentRecipients(id) : List.of();
        if (!recipients.isEmpty()) {
            access.requireLeadsAll(viewer, recipients);
        } else {
            access.requireIsOrLeads(viewer, sent.askedBy());
        }
        return sent;
    }

    /** The assignments that the viewer asked for or withdrew, and that can still be restored, the latest first. */
    public List<SentAssignment> restorableBy(Viewer viewer) {
        return dao.withdrawnSince(viewer.id(), TakeBack.earliest(clock.instant()));
    }

    /**
     * Withdraws an assignment. What its recipients do from then on is private again, unless something else opens it. A
     * repeated call changes nothing.
     *
     * @throws Problem as {@link #requireManaged}
     */
    public SentAssignment withdraw(Viewer by, AssignmentId id) {
        SentAssignment sent = requireManaged(by, id);
        transactions.useTransaction(() -> {
            if (dao.withdraw(id, by.id(), clock.instant()) > 0) {
                openness.withdraw(id.value(), sent.item(), dao.recipients(id));
            }
        });
        return requireManaged(by, id);
    }

    /**
     * Restores a withdrawn assignment for the same people. What they do from now on is open again. If it is not withdrawn,
     * nothing is changed.
     *
     * @throws Problem (403) unless the viewer may withdraw it, (409) a day after it was withdrawn
     */
    public SentAssignment restore(Viewer by, AssignmentId id) {
        SentAssignment sent = requireManaged(by, id);
        transactions.useTransaction(() -> {
            if (dao.restore(id, TakeBack.earliest(clock.instant())) > 0) {
                openness.ask(id.value(), sent.item(), dao.recipients(id));
            } else if (requireManaged(by, id).withdrawn().isPresent()) {
                throw Problem.conflict("A request can be brought back for a day, and that is over. Ask again instead.");
            }
        });
        return requireManaged(by, id);
    }

    private void requireAudience(Viewer by, Audience audience) {
        if (audience instanceof Audience.WholeTeam whole) {
            access.requireLeads(by, whole.team());
        } else if (audience instanceof Audience.NamedPeople named) {
            if (named.people().isEmpty()) {
                throw Problem.invalid("people", "Choose at least one person.");
            }
            if (named.people().size() > MAX_NAMED_PEOPLE) {
                throw Problem.invalid("people", "Name at most %,d people, or ask a team.".formatted(MAX_NAMED_PEOPLE));
            }
            access.requireLeadsAll(by, named.people());
        }
    }

    private void requireItem(ItemId item) {
        boolean offered = library.get().item(item).filter(Item::isOffered).isPresent();
        if (!offered) {
            throw Problem.invalid("item", "There is no such module or resource. Choose one from the library.");
        }
    }

    private void requireCompleteBy(LocalDate completeBy) {
        LocalDate today = LondonTime.date(clock.instant());
        LocalDate latest = today.plusYears(YEARS_AHEAD);
        if (completeBy.isBefore(today) || completeBy.isAfter(latest)) {
            throw Problem.invalid("completeBy", "Choose a day from today to %s.".formatted(LondonTime.day(latest)));
        }
    }

    private static String requireReason(String reason) {
        return TextRequirements.require(
                "reason", reason, MAX_REASON_LENGTH, "Say why you are asking: people start when they know the reason.");
    }
}
