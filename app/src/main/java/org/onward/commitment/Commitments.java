package org.onward.commitment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.database.Transactions;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.learning.TakeBack;
import org.onward.people.PersonId;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Creates, confirms, changes, withdraws and discards commitments. {@link CheckBacks} asks how they went. */
public final class Commitments {
    /** Limits the earlier wordings of one commitment, because its page shows all of them. */
    static final int MAX_REVISIONS = 50;

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
     * Changes the words, the scope or the date of the next check-back. What it said before is kept.
     *
     * @return whether anything was changed
     * @throws Problem (409) unless it is open
     */
    public boolean change(Viewer owner, CommitmentId id, CommitmentWording wording) {
        return transactions.inTransaction(() -> {
            Commitment commitment = requireOpen(locked(owner, id));
            LocalDate current = commitment.reviewOn().orElseThrow();
            LocalDate reviewOn = wording.reviewOn()
                    .filter(day -> !day.equals(current))
                    .map(day -> CheckBackDates.requireInRange(day, today()))
                    .orElse(current);
            if (hasWords(commitment, wording) && reviewOn.equals(current)) {
                return false;
            }
            if (dao.countRevisions(id) >= MAX_REVISIONS) {
                throw Problem.conflict(
                        "You have changed this commitment %d times, which is as often as one can. Withdraw it, and make a new one."
                                .formatted(MAX_REVISIONS));
            }
            dao.keepRevision(id, clock.instant());
            dao.change(id, wording.when(), wording.will(), wording.scope(), reviewOn);
            return true;
        });
    }

    /**
     * Withdraws an open commitment. Within a day of its confirmation that takes its rungs back; later they stay, because that the
     * owner committed is a fact of that day. A repeated call changes nothing.
     *
     * @throws Problem (409) when it is neither open nor withdrawn
     */
    public Commitment withdraw(Viewer owner, CommitmentId id) {
        return transactions.inTransaction(() -> {
            Commitment commitment = locked(owner, id);
            if (commitment.state() == Commitment.State.WITHDRAWN) {
                return commitment;
            }
            requireOpen(commitment);
            Instant now = clock.instant();
            dao.end(id, Commitment.State.WITHDRAWN, now);
            if (commitment.isNew(now)) {
                learning.takeBack(
                        owner.id(),
                        id.value(),
                        List.of(Rung.COMMITTED, Rung.FOLLOWED_THROUGH),
                        commitment.confirmed().orElseThrow());
            }
            return require(owner, id);
        });
    }

    /**
     * Discards a proposal. A repeated call changes nothing.
     *
     * @throws Problem (409) when it is confirmed already
     */
    public void discard(Viewer owner, CommitmentId id) {
        transactions.useTransaction(() -> {
            switch (locked(owner, id).state()) {
                case PROPOSED -> dao.end(id, Commitment.State.DISCARDED, clock.instant());
                case DISCARDED -> {}
                case OPEN, WITHDRAWN, CLOSED ->
                    throw Problem.conflict("You confirmed this one already. You can withdraw it while it is open.");
            }
        });
    }

    /**
     * Brings a withdrawn or discarded commitment back, with the rungs that withdrawing it took back. A repeated call changes
     * nothing.
     *
     * @throws Problem (409) when it was withdrawn or discarded more than a day ago
     */
    public Commitment restore(Viewer owner, CommitmentId id) {
        return transactions.inTransaction(() -> {
            Commitment commitment = locked(owner, id);
            switch (commitment.state()) {
                case PROPOSED, OPEN, CLOSED -> {}
                case DISCARDED, WITHDRAWN -> restore(commitment);
            }
            return require(owner, id);
        });
    }

    private void restore(Commitment commitment) {
        if (!commitment.canBeRestored(clock.instant())) {
            throw Problem.conflict(
                    "This can be brought back for a day, and that is over. Make a new commitment instead.");
        }
        if (commitment.state() == Commitment.State.DISCARDED) {
            dao.restore(commitment.id(), Commitment.State.PROPOSED);
            return;
        }
        dao.restore(commitment.id(), Commitment.State.OPEN);
        if (commitment.isNew(commitment.ended().orElseThrow())) {
            List<CheckBack> answers = dao.answers(commitment.id());
            learning.record(Stream.concat(
                            step(
                                    commitment,
                                    Rung.COMMITTED,
                                    commitment.confirmed().orElseThrow())
                                    .stream(),
                            CheckBack.inForce(answers).stream()
                                    .flatMap(answer -> answer.countsSince(answers).stream())
                                    .flatMap(at -> step(commitment, Rung.FOLLOWED_THROUGH, at).stream()))
                    .toList());
        }
    }

    /**
     * Deletes the words of discarded proposals that cannot be brought back any more.
     *
     * @return how many, at most {@code limit}
     */
    public int deleteDiscardedWords(int limit) {
        return dao.deleteDiscardedWords(TakeBack.earliest(clock.instant()), limit);
    }

    /** @throws Problem (409) unless it is open */
    static Commitment requireOpen(Commitment commitment) {
        return switch (commitment.state()) {
            case OPEN -> commitment;
            case PROPOSED -> throw Problem.conflict("Confirm it first: it was taken down for you.");
            case DISCARDED ->
                throw Problem.conflict("You discarded this one. Make a new commitment from the module's page.");
            case WITHDRAWN ->
                throw Problem.conflict("You withdrew this one. Bring it back first, or make a new commitment.");
            case CLOSED ->
                throw Problem.conflict("This one is closed already. Make a new commitment from the module's page.");
        };
    }

    /** The default date of the first check-back. */
    public LocalDate defaultFirstCheckBack() {
        return CheckBackDates.next(today(), today());
    }

    /** All commitments of a person that are not discarded, withdrawn ones too, ordered by the next check-back. */
    public List<Commitment> commitmentsOf(PersonId owner) {
        return dao.commitmentsOf(owner);
    }

    /** The commitments that a person withdrew or discarded and can still bring back, the latest first. */
    public List<Commitment> restorableOf(PersonId owner) {
        return dao.ended(owner, TakeBack.earliest(clock.instant()));
    }

    /** Why few people work on a day; empty for a working day. */
    Optional<String> whyFewWorkOn(LocalDate day) {
        return library.get().whyFewWorkOn(day);
    }

    /** Proposals that wait for the owner's confirmation. */
    public List<Commitment> proposalsFor(PersonId owner) {
        return inState(owner, Commitment.State.PROPOSED);
    }

    /** The open commitments of a person, ordered by the next check-back. */
    public List<Commitment> openCommitmentsOf(PersonId owner) {
        return inState(owner, Commitment.State.OPEN);
    }

    /** @throws Problem (404) unless the viewer owns it and it is not discarded */
    public Commitment require(Viewer owner, CommitmentId id) {
        return dao.find(id, owner.id())
                .filter(commitment -> commitment.state() != Commitment.State.DISCARDED)
                .orElseThrow(Commitments::unknown);
    }

    /** What a commitment said before, oldest first. It does not check the owner: call {@link #require} first. */
    List<CommitmentRevision> revisionsOf(Commitment commitment) {
        return dao.revisions(commitment.id());
    }

    /** @throws Problem (404) unless the viewer owns it; it may be discarded */
    public Commitment requireOwned(Viewer owner, CommitmentId id) {
        return dao.find(id, owner.id()).orElseThrow(Commitments::unknown);
    }

    /** Locks a commitment until the end of the transaction. @throws Problem (404) unless the viewer owns it; it may be discarded */
    Commitment locked(Viewer owner, CommitmentId id) {
        return dao.lock(id, owner.id())
                .flatMap(locked -> dao.find(locked, owner.id()))
                .orElseThrow(Commitments::unknown);
    }

    private static Commitment requireSameWords(Commitment commitment, CommitmentWording wording) {
        if (!hasWords(commitment, wording)) {
            throw Problem.conflict("You confirmed this one already, in other words. Reload the page to see them.");
        }
        return commitment;
    }

    private static boolean hasWords(Commitment commitment, CommitmentWording wording) {
        return commitment.when().equals(wording.when())
                && commitment.will().equals(wording.will())
                && commitment.scope() == wording.scope();
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
    Optional<Step> step(Commitment commitment, Rung rung, Instant now) {
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
