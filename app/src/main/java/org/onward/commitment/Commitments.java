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

/** Making commitments, confirming what somebody took down, and checking back. */
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

    /** Takes down what people said at the close of a session. No rung moves until each of them confirms. */
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
                        proposal.promise().when(),
                        proposal.promise().will(),
                        proposal.promise().scope(),
                        proposal.promise().reviewOn().map(day -> CheckBackDates.require(day, today())),
                        now,
                        Optional.empty()))
                .toList());
    }

    /** Makes a commitment of one's own: it needs nobody's confirmation. */
    public Commitment make(Viewer owner, ItemId module, CommitmentWording promise) {
        LearningModule known = requireModule(module);
        CommitmentId id = CommitmentId.next();
        Instant now = clock.instant();
        LocalDate reviewOn = firstCheckBack(promise);
        return transactions.inTransaction(() -> {
            dao.add(List.of(new CommitmentDao.CommitmentRow(
                    id,
                    owner.id(),
                    module,
                    Optional.empty(),
                    owner.id(),
                    Commitment.State.OPEN,
                    promise.when(),
                    promise.will(),
                    promise.scope(),
                    Optional.of(reviewOn),
                    now,
                    Optional.of(now))));
            learning.record(Step.of(owner.id(), known, Rung.COMMITTED, 0, now).from(id.value()));
            return require(owner, id);
        });
    }

    /**
     * Makes a proposal one's own, in the words that one would say oneself. Confirming it again in the same words changes
     * nothing.
     *
     * @throws Problem (409) when it was discarded, or confirmed in other words
     */
    public Commitment confirm(Viewer owner, CommitmentId id, CommitmentWording promise) {
        return transactions.inTransaction(() -> {
            Commitment mine = locked(owner, id);
            if (mine.state() == Commitment.State.DISCARDED) {
                throw Problem.conflict("You discarded this one. Make a new commitment from the module's page.");
            }
            if (mine.state() != Commitment.State.PROPOSED) {
                return requireSameWords(mine, promise);
            }
            Instant now = clock.instant();
            dao.confirm(id, promise.when(), promise.will(), promise.scope(), firstCheckBack(promise), now);
            step(mine, Rung.COMMITTED, now).ifPresent(learning::record);
            return require(owner, id);
        });
    }

    /** Forgets the words of a proposal. Doing it again changes nothing. @throws Problem (409) once it was confirmed */
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
     * Answers how it went. "Not yet" books the next check-back; after any other answer there is one only if the owner asks
     * for it.
     *
     * @throws Problem (409) unless it is open
     */
    public Commitment checkBack(Viewer owner, CommitmentId id, CheckBackAnswer answer, Optional<LocalDate> askAgainOn) {
        return transactions.inTransaction(() -> {
            Commitment mine = locked(owner, id);
            if (mine.state() != Commitment.State.OPEN) {
                throw Problem.conflict(
                        mine.state() == Commitment.State.PROPOSED
                                ? "Confirm it first: it was taken down for you."
                                : "This one is closed already. Make a new commitment from the module's page.");
            }
            Optional<LocalDate> next = askAgainOn
                    .map(day -> CheckBackDates.require(day, today()))
                    .or(() -> answer == CheckBackAnswer.NOT_YET ? Optional.of(usualNext(mine)) : Optional.empty());
            Instant now = clock.instant();
            dao.answer(Ids.next(), id, answer, now, next);
            dao.book(id, next);
            if (answer != CheckBackAnswer.NOT_YET) {
                step(mine, Rung.FOLLOWED_THROUGH, now).ifPresent(learning::record);
            }
            return require(owner, id);
        });
    }

    /** When we ask again after "not yet", unless the owner says otherwise. */
    public LocalDate usualNext(Commitment commitment) {
        return CheckBackDates.next(LondonTime.date(commitment.confirmed().orElse(commitment.proposed())), today());
    }

    /** When we ask first, unless the owner says otherwise. */
    public LocalDate usualFirst() {
        return CheckBackDates.next(today(), today());
    }

    /** Everything of somebody's but what they discarded, the next check-back first. */
    public List<Commitment> of(PersonId owner) {
        return dao.of(owner);
    }

    /** What others took down for somebody, and they have not answered yet. */
    public List<Commitment> proposalsFor(PersonId owner) {
        return inState(owner, Commitment.State.PROPOSED);
    }

    /** What somebody has promised, the next check-back first. */
    public List<Commitment> openOf(PersonId owner) {
        return inState(owner, Commitment.State.OPEN);
    }

    /** Of those, the ones whose check-back is today or was before. */
    public List<Commitment> dueFor(PersonId owner, LocalDate today) {
        return dao.of(owner).stream()
                .filter(commitment -> commitment.isDue(today))
                .toList();
    }

    /**
     * How many of those who meet with a team have a check-back due, and how many have {@code many} open commitments or more:
     * numbers, for whoever prepares a meeting. A team in which nobody has an open one is left out.
     */
    public Map<TeamId, OpenCommitments> openAmong(List<Participant> seats, LocalDate today, int many) {
        return dao.openAmong(Participant.teams(seats), Participant.people(seats), today, many).stream()
                .collect(Collectors.toMap(CommitmentDao.OpenInTeam::team, CommitmentDao.OpenInTeam::open));
    }

    /** @throws Problem (404) unless it is the viewer's own and not discarded */
    public Commitment require(Viewer owner, CommitmentId id) {
        return dao.one(id, owner.id())
                .filter(mine -> mine.state() != Commitment.State.DISCARDED)
                .orElseThrow(Commitments::unknown);
    }

    /** The check-backs that were answered, the first one first. Ask for the commitment itself before. */
    List<CheckBack> historyOf(Commitment commitment) {
        return dao.history(commitment.id());
    }

    private Commitment locked(Viewer owner, CommitmentId id) {
        return dao.lock(id, owner.id())
                .flatMap(locked -> dao.one(locked, owner.id()))
                .orElseThrow(Commitments::unknown);
    }

    private static Commitment requireSameWords(Commitment mine, CommitmentWording promise) {
        boolean same = mine.when().equals(promise.when())
                && mine.will().equals(promise.will())
                && mine.scope() == promise.scope();
        if (!same) {
            throw Problem.conflict("You confirmed this one already, in other words. Reload the page to see them.");
        }
        return mine;
    }

    private List<Commitment> inState(PersonId owner, Commitment.State state) {
        return dao.of(owner).stream()
                .filter(commitment -> commitment.state() == state)
                .toList();
    }

    private LocalDate firstCheckBack(CommitmentWording promise) {
        return promise.reviewOn()
                .map(day -> CheckBackDates.require(day, today()))
                .orElseGet(this::usualFirst);
    }

    /** On the module as it is today; as it was served last, when it has left the library since. */
    private Optional<Step> step(Commitment mine, Rung rung, Instant now) {
        return titles.of(mine.module())
                .map(module -> new Step(
                        mine.owner(),
                        mine.module(),
                        module.version(),
                        rung,
                        0,
                        now,
                        Optional.of(mine.id().value())));
    }

    Optional<ItemTitle> titleOf(ItemId module) {
        return titles.of(module);
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
