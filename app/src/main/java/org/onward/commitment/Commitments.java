package org.onward.commitment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.people.Participant;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Creates, confirms and discards commitments, and records check-backs. */
public final class Commitments {
    private final Transactions transactions;
    private final CommitmentDao dao;
    private final Learning learning;
    private final Supplier<Library> library;
    private final ItemTitles titles;
    private final InstantSource clock;

    public Commitments(Jdbi jdbi, Learning learning, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(CommitmentDao.class);
        this.learning = learning;
        this.library = library;
        this.titles = new ItemTitles(jdbi, library, clock);
        this.clock = clock;
    }

    /** The commitments that the owner confirmed from one instant until another, exclusive; the earliest first. */
    public List<PastCommitment> madeBetween(Viewer owner, Instant from, Instant until) {
        return dao.madeBetween(owner.id(), from, until);
    }

    /** Saves proposals from the close of a session. A proposal gives no rung until its owner confirms it. */
    public void propose(PersonId takenDownBy, UUID session, ItemId module, List<Proposal> proposals) {
        Instant now = clock.instant();
        dao.add(proposals.stream()
                .map(proposal -> new CommitmentDao.CommitmentRow(
                        CommitmentId.next(),
                        proposal.owner(),
                        module,
                        Optional.of(session),
                        takenDownBy,
                        Commitment.State.PROPOSED,
                        proposal.wording().when(),
                        proposal.wording().will(),
                        proposal.wording().scope(),
                        proposal.wording().reviewOn().map(day -> CheckBackDates.requireInRange(day, today())),
                        now,
                        Optional.empty()))
                .toList());
    }

    /** Creates an open commitment of the viewer. It needs no confirmation. */
    public Commitment create(Viewer owner, ItemId module, CommitmentWording wording) {
        LearningModule known = requireModule(module);
        CommitmentId id = CommitmentId.next();
        Instant now = clock.instant();
        LocalDate reviewOn = firstCheckBack(wording);
        return transactions.inTransaction(() -> {
            dao.add(List.of(new CommitmentDao.CommitmentRow(
                    id,
                    owner.id(),
                    module,
                    Optional.empty(),
                    owner.id(),
                    Commitment.State.OPEN,
                    wording.when(),
                    wording.will(),
                    wording.scope(),
                    Optional.of(reviewOn),
                    now,
                    Optional.of(now))));
            learning.record(Step.of(owner.id(), known, Rung.COMMITTED, 0, now).from(id.value()));
            return require(owner, id);
        });
    }

    /**
     * Confirms a proposal, with words that the owner may have changed. A repeated call with the same words changes nothing.
     *
     * @throws Problem (409) when it was discarded, or confirmed with other words
     */
    public Commitment confirm(Viewer owner, CommitmentId id, CommitmentWording wording) {
        return transactions.inTransaction(() -> {
            Commitment commitment = locked(owner, id);
            if (commitment.state() == Commitment.State.DISCARDED) {
                throw Problem.conflict("You discarded this one. Make a new commitment from the module's page.");
            }
            if (commitment.state() != Commitment.State.PROPOSED) {
                return requireSameWords(commitment, wording);
            }
            Instant now = clock.instant();
            dao.confirm(id, wording.when(), wording.will(), wording.scope(), firstCheckBack(wording), now);
            step(commitment, Rung.COMMITTED, now).ifPresent(learning::record);
            return require(owner, id);
        });
    }

    /**
     * Discards a proposal and deletes its words. A repeated call changes nothing.
     *
     * @throws Problem (409) when it is confirmed already
     */
    public void discard(Viewer owner, CommitmentId id) {
        transactions.useTransaction(() -> {
            switch (locked(owner, id).state()) {
                case PROPOSED -> dao.discard(id);
                case DISCARDED -> {}
                case OPEN, CLOSED ->
                    throw Problem.conflict(
                            "You confirmed this one already. Answer its check-back with “changed” instead.");
            }
        });
    }

    /**
     * Records the answer to a check-back. "Not yet" always sets a date for the next check-back. Any other answer sets one
     * only if the owner asks for it.
     *
     * @throws Problem (409) unless it is open
     */
    public Commitment checkBack(Viewer owner, CommitmentId id, CheckBackAnswer answer, Optional<LocalDate> askAgainOn) {
        return transactions.inTransaction(() -> {
            Commitment commitment = locked(owner, id);
            if (commitment.state() != Commitment.State.OPEN) {
                throw Problem.conflict(
                        commitment.state() == Commitment.State.PROPOSED
                                ? "Confirm it first: it was taken down for you."
                                : "This one is closed already. Make a new commitment from the module's page.");
            }
            Optional<LocalDate> next = askAgainOn
                    .map(day -> CheckBackDates.requireInRange(day, today()))
                    .or(() -> answer == CheckBackAnswer.NOT_YET
                            ? Optional.of(defaultNextCheckBack(commitment))
                            : Optional.empty());
            Instant now = clock.instant();
            dao.answer(Ids.next(), id, answer, now, next);
            dao.setNextCheckBack(id, next);
            if (answer != CheckBackAnswer.NOT_YET) {
                step(commitment, Rung.FOLLOWED_THROUGH, now).ifPresent(learning::record);
            }
            return require(owner, id);
        });
    }

    /** The default date of the next check-back after "not yet". */
    public LocalDate defaultNextCheckBack(Commitment commitment) {
        return CheckBackDates.next(LondonTime.date(commitment.confirmed().orElse(commitment.proposed())), today());
    }

    /** The default date of the first check-back. */
    public LocalDate defaultFirstCheckBack() {
        return CheckBackDates.next(today(), today());
    }

    /** All commitments of a person that are not discarded, ordered by the next check-back. */
    public List<Commitment> commitmentsOf(PersonId owner) {
        return dao.commitmentsOf(owner);
    }

    /** Proposals that wait for the owner's confirmation. */
    public List<Commitment> proposalsFor(PersonId owner) {
        return inState(owner, Commitment.State.PROPOSED);
    }

    /** The open commitments of a person, ordered by the next check-back. */
    public List<Commitment> openCommitmentsOf(PersonId owner) {
        return inState(owner, Commitment.State.OPEN);
    }

    /** The open commitments whose check-back is due today or overdue. */
    public List<Commitment> dueFor(PersonId owner, LocalDate today) {
        return dao.commitmentsOf(owner).stream()
                .filter(commitment -> commitment.isDue(today))
                .toList();
    }

    /**
     * For each team, counts the participants with a check-back due and the participants with at least {@code many} open
     * commitments. The result has counts only, because commitments are private. A team without open commitments is left out.
     */
    public Map<TeamId, OpenCommitments> countOpen(List<Participant> participants, LocalDate today, int many) {
        return dao.openCounts(Participant.teams(participants), Participant.people(participants), today, many).stream()
                .collect(Collectors.toMap(CommitmentDao.TeamOpenCounts::team, CommitmentDao.TeamOpenCounts::open));
    }

    /** @throws Problem (404) unless the viewer owns it and it is not discarded */
    public Commitment require(Viewer owner, CommitmentId id) {
        return dao.find(id, owner.id())
                .filter(commitment -> commitment.state() != Commitment.State.DISCARDED)
                .orElseThrow(Commitments::unknown);
    }

    /** The answered check-backs, oldest first. It does not check the owner: call {@link #require} first. */
    List<CheckBack> historyOf(Commitment commitment) {
        return dao.history(commitment.id());
    }

    private Commitment locked(Viewer owner, CommitmentId id) {
        return dao.lock(id, owner.id())
                .flatMap(locked -> dao.find(locked, owner.id()))
                .orElseThrow(Commitments::unknown);
    }

    private static Commitment requireSameWords(Commitment commitment, CommitmentWording wording) {
        boolean same = commitment.when().equals(wording.when())
                && commitment.will().equals(wording.will())
                && commitment.scope() == wording.scope();
        if (!same) {
            throw Problem.conflict("You confirmed this one already, in other words. Reload the page to see them.");
        }
        return commitment;
    }

    private List<Commitment> inState(PersonId owner, Commitment.State state) {
        return dao.commitmentsOf(owner).stream()
                .filter(commitment -> commitment.state() == state)
                .toList();
    }

    private LocalDate firstCheckBack(CommitmentWording wording) {
        return wording.reviewOn()
                .map(day -> CheckBackDates.requireInRange(day, today()))
                .orElseGet(this::defaultFirstCheckBack);
    }

    /**
     * Uses the module's current version. For a module that has left the library, it uses the last version that was served.
     */
    private Optional<Step> step(Commitment commitment, Rung rung, Instant now) {
        return titles.titleOf(commitment.module())
                .map(module -> new Step(
                        commitment.owner(),
                        commitment.module(),
                        module.version(),
                        rung,
                        0,
                        now,
                        Optional.of(commitment.id().value())));
    }

    Optional<ItemTitle> titleOf(ItemId module) {
        return titles.titleOf(module);
    }

    LearningModule requireModule(ItemId module) {
        return library.get()
                .module(module)
                .orElseThrow(() -> Problem.notFound("There is no such module. Choose one from the library."));
    }

    private LocalDate today() {
        return LondonTime.date(clock.instant());
    }

    private static Problem unknown() {
        return Problem.notFound("There is no such commitment of yours.");
    }
}
