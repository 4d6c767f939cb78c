package org.onward.learner;

import static java.util.Comparator.comparing;
import static java.util.function.Predicate.not;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.MandatorySubject;
import org.onward.content.Rung;
import org.onward.content.SubjectId;
import org.onward.learning.Learning;
import org.onward.learning.LearningRecord;
import org.onward.learning.MandatoryRecord;
import org.onward.learning.Progress;
import org.onward.people.Viewer;
import org.onward.text.TextRule;
import org.onward.web.LondonTime;

/** Gathers what somebody is in the middle of, from everything below. */
public final class MyLearning {
    static final Comparator<PendingItem> NEXT_CHECK_BACK_FIRST = comparing(
                    (PendingItem one) -> one.day().orElse(LocalDate.MAX))
            .thenComparing(one -> one.at().orElse(Instant.MAX));

    private final PendingItemDao dao;
    private final Learning learning;
    private final Supplier<Library> library;
    private final ItemTitles titles;
    private final UsualMinutes usual;
    private final InstantSource clock;

    public MyLearning(Jdbi jdbi, Learning learning, Supplier<Library> library, InstantSource clock) {
        this.dao = jdbi.onDemand(PendingItemDao.class);
        this.learning = learning;
        this.library = library;
        this.titles = new ItemTitles(jdbi, library, clock);
        this.usual = new UsualMinutes(library);
        this.clock = clock;
    }

    /** What somebody has learnt and what waits for them, in two statements, and what that comes to. */
    record OwnItems(LearningRecord learnt, List<PendingItem> waiting, LearnerOverview situation) {
        Stream<PendingItem> waiting(PendingItem.PendingType kind) {
            return waiting.stream().filter(one -> one.kind() == kind);
        }
    }

    LearnerOverview of(Viewer learner) {
        return mine(learner, Optional.empty()).situation();
    }

    /** @param about the module whose texts they may have seen matter beside those that have been revised */
    OwnItems mine(Viewer learner, Optional<LearningModule> about) {
        Instant now = clock.instant();
        LocalDate today = LondonTime.date(now);
        Set<ItemId> texts = Stream.concat(
                        about.stream(), library.get().modules().stream().filter(module -> module.revision()
                                .isPresent()))
                .map(LearningModule::id)
                .collect(Collectors.toSet());
        LearningRecord learnt = learning.learnt(learner.id(), startOfYear(today), texts);
        List<PendingItem> waiting = dao.of(learner.id(), now);
        return new OwnItems(learnt, waiting, situation(learner, today, learnt, waiting));
    }

    private LearnerOverview situation(
            Viewer learner, LocalDate today, LearningRecord learnt, List<PendingItem> waiting) {
        List<ItemProgress> standings = learnt.progress().stream()
                .filter(one -> one.rung().isPresent())
                .flatMap(one -> library.get().item(one.item()).map(item -> new ItemProgress(item, one)).stream())
                .toList();
        List<LearnerOverview.AssignedItem> assigned =
                assigned(learner, learnt, of(PendingItem.PendingType.ASKED, waiting));
        Set<ItemId> asked =
                assigned.stream().map(request -> request.standing().id()).collect(Collectors.toSet());
        Set<ItemId> begun = new HashSet<>(asked);
        standings.forEach(standing -> begun.add(standing.id()));
        List<ItemProgress> modules = standings.stream()
                .filter(standing -> standing.item() instanceof LearningModule)
                .toList();
        return new LearnerOverview(
                today,
                words(of(PendingItem.PendingType.PROPOSED, waiting)),
                words(of(PendingItem.PendingType.OPEN, waiting)
                        .filter(promise ->
                                promise.day().filter(day -> !day.isAfter(today)).isPresent())),
                meetings(of(PendingItem.PendingType.MEETING, waiting)),
                catchUps(of(PendingItem.PendingType.MISSED, waiting), standings),
                assigned,
                modules.stream()
                        .filter(not(ItemProgress::isComplete))
                        .filter(standing -> !asked.contains(standing.id()))
                        .toList(),
                opened(learnt, begun),
                modules.stream().filter(ItemProgress::isComplete).toList(),
                library.get().modules().stream().anyMatch(module -> !begun.contains(module.id())),
                learnt.minutes());
    }

    private static Stream<PendingItem> of(PendingItem.PendingType kind, List<PendingItem> waiting) {
        return waiting.stream().filter(one -> one.kind() == kind);
    }

    /** A module that somebody completed, and that has left the catalogue since. */
    record RemovedItem(ItemTitle module, Progress progress) {}

    /** What was completed stays completed when it has left the catalogue; the latest change first. */
    List<RemovedItem> completedAndLeft(LearningRecord learnt) {
        List<Progress> left = learnt.progress().stream()
                .filter(Progress::isComplete)
                .filter(progress -> library.get().item(progress.item()).isEmpty())
                .toList();
        Map<ItemId, ItemTitle> named =
                titles.of(left.stream().map(Progress::item).toList());
        return left.stream()
                .flatMap(progress -> Stream.ofNullable(named.get(progress.item()))
                        .filter(ItemTitle::module)
                        .map(module -> new RemovedItem(module, progress)))
                .toList();
    }

    Optional<NextStep> next(LearnerOverview situation) {
        return NextSteps.of(situation, usual);
    }

    /** Everything that they started, the latest change first: resources, and what has left the catalogue, included. */
    List<Progress> progress(Viewer learner) {
        return learning.of(learner.id()).stream()
                .filter(progress -> progress.rung().isPresent())
                .toList();
    }

    /** The mandatory record beneath a module, the latest one if there are several. */
    static Optional<MandatoryRecord> floor(LearningRecord learnt, LearningModule module) {
        return learnt.mandatory().stream()
                .filter(record -> module.follows().contains(record.subject()))
                .max(Comparator.comparing(MandatoryRecord::completed));
    }

    String subject(SubjectId id) {
        return library.get().subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .map(MandatorySubject::title)
                .findFirst()
                .orElse(id.value());
    }

    /** An item that has left the library cannot be completed any more: nobody is kept waiting for it. */
    private List<LearnerOverview.AssignedItem> assigned(
            Viewer learner, LearningRecord learnt, Stream<PendingItem> requests) {
        return requests.flatMap(request -> library
                        .get()
                        .item(request.item())
                        .map(item -> new ItemProgress(item, learnt.on(learner.id(), item.id())))
                        .filter(not(ItemProgress::isComplete))
                        .map(standing -> new LearnerOverview.AssignedItem(
                                request.id(),
                                standing,
                                request.who(),
                                request.words(),
                                request.day().orElseThrow()))
                        .stream())
                .sorted(comparing(LearnerOverview.AssignedItem::completeBy)
                        .thenComparing(asked -> asked.standing().id()))
                .toList();
    }

    private List<LearnerOverview.Words> words(Stream<PendingItem> waiting) {
        List<PendingItem> commitments = waiting.toList();
        Map<ItemId, ItemTitle> named =
                titles.of(commitments.stream().map(PendingItem::item).toList());
        return commitments.stream()
                .sorted(NEXT_CHECK_BACK_FIRST)
                .map(commitment -> new LearnerOverview.Words(
                        commitment.id(),
                        commitment.words(),
                        commitment.will(),
                        commitment.who(),
                        Optional.ofNullable(named.get(commitment.item()))
                                .map(ItemTitle::title)
                                .orElse("A module that has left the catalogue"),
                        commitment.day()))
                .toList();
    }

    private static List<LearnerOverview.PlannedSession> meetings(Stream<PendingItem> sessions) {
        return sessions.sorted(comparing(session -> session.at().orElseThrow()))
                .map(session -> new LearnerOverview.PlannedSession(
                        session.id(),
                        session.item(),
                        session.title(),
                        session.words(),
                        session.at().orElseThrow(),
                        session.mode().orElseThrow().label(),
                        session.mine() ? "You run it" : TextRule.isolated(session.who()) + " runs it"))
                .toList();
    }

    /** Who has talked about the module since, or at another session, has nothing to catch up on. */
    private static List<LearnerOverview.MissedSession> catchUps(
            Stream<PendingItem> missed, List<ItemProgress> standings) {
        Set<ItemId> discussed = standings.stream()
                .filter(standing -> standing.progress().holds(Rung.DISCUSSED))
                .map(ItemProgress::id)
                .collect(Collectors.toSet());
        return missed.filter(session -> !discussed.contains(session.item()))
                .sorted(comparing((PendingItem session) -> session.at().orElseThrow())
                        .reversed())
                .map(session -> new LearnerOverview.MissedSession(
                        session.id(),
                        session.item(),
                        session.title(),
                        session.at().orElseThrow()))
                .toList();
    }

    private List<LearnerOverview.OpenedItem> opened(LearningRecord learnt, Set<ItemId> begun) {
        Map<SubjectId, MandatoryRecord> records =
                learnt.mandatory().stream().collect(Collectors.toMap(MandatoryRecord::subject, Function.identity()));
        return library.get().modules().stream()
                .filter(module -> !begun.contains(module.id()))
                .flatMap(module -> module.follows().stream()
                        .flatMap(subject -> Stream.ofNullable(records.get(subject)))
                        .limit(1)
                        .map(record ->
                                new LearnerOverview.OpenedItem(module, subject(record.subject()), record.completed())))
                .toList();
    }

    private static Instant startOfYear(LocalDate today) {
        return today.withDayOfYear(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
