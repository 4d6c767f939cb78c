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
import org.onward.catalogue.SavedByItem;
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

/** Loads a learner's overview from the data of all features. */
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

    /**
     * A learner's learning record and pending items, loaded with two SQL statements, and the overview computed from them.
     */
    record OwnItems(LearningRecord learningRecord, List<PendingItem> pendingItems, LearnerOverview overview) {
        Stream<PendingItem> pendingItems(PendingItem.PendingType kind) {
            return pendingItems.stream().filter(one -> one.kind() == kind);
        }

        /** What the learner keeps. */
        SavedByItem saved() {
            return new SavedByItem(pendingItems.stream()
                    .filter(one -> one.kind().saved().isPresent())
                    .collect(Collectors.groupingBy(
                            PendingItem::item,
                            Collectors.mapping(one -> one.kind().saved().orElseThrow(), Collectors.toSet()))));
        }
    }

    LearnerOverview overviewOf(Viewer learner) {
        return ownItems(learner, Optional.empty()).overview();
    }

    /** @param module a module whose earlier versions are loaded too, besides those of revised modules */
    OwnItems ownItems(Viewer learner, Optional<LearningModule> module) {
        Instant now = clock.instant();
        LocalDate today = LondonTime.date(now);
        Set<ItemId> texts = Stream.concat(
                        module.stream(), library.get().modules().stream().filter(other -> other.revision()
                                .isPresent()))
                .map(LearningModule::id)
                .collect(Collectors.toSet());
        LearningRecord learningRecord = learning.learningRecordOf(learner, startOfYear(today), texts);
        List<PendingItem> pendingItems = dao.pendingItemsOf(learner.id(), now);
        return new OwnItems(learningRecord, pendingItems, overview(learner, today, learningRecord, pendingItems));
    }

    private LearnerOverview overview(
            Viewer learner, LocalDate today, LearningRecord learningRecord, List<PendingItem> pendingItems) {
        List<ItemProgress> startedItems = learningRecord.progress().stream()
                .filter(one -> one.highestRung().isPresent())
                .flatMap(
                        one -> library
                                .get()
                                .item(one.item())
                                .map(item -> ItemProgress.of(item, learningRecord, learner.id()))
                                .stream())
                .toList();
        List<LearnerOverview.AssignedItem> assigned =
                assigned(learner, learningRecord, ofType(PendingItem.PendingType.ASKED, pendingItems));
        Set<ItemId> assignedIds =
                assigned.stream().map(request -> request.itemProgress().id()).collect(Collectors.toSet());
        Set<ItemId> startedIds = new HashSet<>(assignedIds);
        startedItems.forEach(itemProgress -> startedIds.add(itemProgress.id()));
        List<ItemProgress> modules = startedItems.stream()
                .filter(itemProgress -> itemProgress.item() instanceof LearningModule)
                .toList();
        return new LearnerOverview(
                today,
                words(ofType(PendingItem.PendingType.PROPOSED, pendingItems)),
                words(ofType(PendingItem.PendingType.OPEN, pendingItems).filter(commitment -> commitment
                        .day()
                        .filter(day -> !day.isAfter(today))
                        .isPresent())),
                plannedSessions(ofType(PendingItem.PendingType.MEETING, pendingItems)),
                missedSessions(ofType(PendingItem.PendingType.MISSED, pendingItems), startedItems),
                assigned,
                modules.stream()
                        .filter(not(ItemProgress::isComplete))
                        .filter(itemProgress -> !assignedIds.contains(itemProgress.id()))
                        .toList(),
                followUps(learningRecord, startedIds),
                modules.stream().filter(ItemProgress::isComplete).toList(),
                library.get().modules().stream().anyMatch(module -> !startedIds.contains(module.id())),
                learningRecord.minutes());
    }

    private static Stream<PendingItem> ofType(PendingItem.PendingType kind, List<PendingItem> pendingItems) {
        return pendingItems.stream().filter(one -> one.kind() == kind);
    }

    /** A completed module that has left the catalogue since. */
    record RemovedItem(ItemTitle module, Progress progress) {}

    /** Completed modules that have left the catalogue, the latest change first. */
    List<RemovedItem> completedAndRemoved(LearningRecord learningRecord) {
        List<Progress> removed = learningRecord.progress().stream()
                .filter(Progress::isComplete)
                .filter(progress -> library.get().item(progress.item()).isEmpty())
                .toList();
        Map<ItemId, ItemTitle> named =
                titles.titlesOf(removed.stream().map(Progress::item).toList());
        return removed.stream()
                .flatMap(progress -> Stream.ofNullable(named.get(progress.item()))
                        .filter(ItemTitle::module)
                        .map(module -> new RemovedItem(module, progress)))
                .toList();
    }

    Optional<NextStep> nextStep(LearnerOverview overview) {
        return NextSteps.of(overview, usual);
    }

    /** All started items, the latest change first, including resources and items that have left the catalogue. */
    List<Progress> progress(Viewer learner) {
        return learning.progressOf(learner).stream()
                .filter(progress -> progress.highestRung().isPresent())
                .toList();
    }

    /** The latest mandatory training record that the module builds on. */
    static Optional<MandatoryRecord> mandatoryRecord(LearningRecord learningRecord, LearningModule module) {
        return learningRecord.mandatory().stream()
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

    /**
     * An item that has left the library is left out, because nobody can complete it any more. One that the learner completed
     * before, privately, is listed: it is for them to say whether that counts.
     */
    private List<LearnerOverview.AssignedItem> assigned(
            Viewer learner, LearningRecord learningRecord, Stream<PendingItem> requests) {
        return requests.flatMap(request -> library
                        .get()
                        .item(request.item())
                        .map(item -> ItemProgress.of(item, learningRecord, learner.id()))
                        .filter(not(ItemProgress::isDoneAsAsked))
                        .map(itemProgress -> new LearnerOverview.AssignedItem(
                                request.id(),
                                itemProgress,
                                request.who(),
                                request.words(),
                                request.day().orElseThrow()))
                        .stream())
                .sorted(comparing(LearnerOverview.AssignedItem::completeBy)
                        .thenComparing(item -> item.itemProgress().id()))
                .toList();
    }

    private List<LearnerOverview.CommitmentWords> words(Stream<PendingItem> pendingItems) {
        List<PendingItem> commitments = pendingItems.toList();
        Map<ItemId, ItemTitle> named =
                titles.titlesOf(commitments.stream().map(PendingItem::item).toList());
        return commitments.stream()
                .sorted(NEXT_CHECK_BACK_FIRST)
                .map(commitment -> new LearnerOverview.CommitmentWords(
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

    private static List<LearnerOverview.PlannedSession> plannedSessions(Stream<PendingItem> sessions) {
        return sessions.sorted(comparing(session -> session.at().orElseThrow()))
                .map(session -> new LearnerOverview.PlannedSession(
                        session.id(),
                        session.item(),
                        session.title(),
                        session.words(),
                        session.at().orElseThrow(),
                        session.mode().orElseThrow().label(),
                        runBy(session)))
                .toList();
    }

    private static String runBy(PendingItem session) {
        if (session.mine()) {
            return "You run it";
        }
        return session.who().isEmpty() ? "It has no facilitator" : TextRule.isolated(session.who()) + " runs it";
    }

    /** A session is left out if the learner has discussed its module in another session. */
    private static List<LearnerOverview.MissedSession> missedSessions(
            Stream<PendingItem> missed, List<ItemProgress> startedItems) {
        Set<ItemId> discussed = startedItems.stream()
                .filter(itemProgress -> itemProgress.progress().hasReached(Rung.DISCUSSED))
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

    private List<LearnerOverview.FollowUpModule> followUps(LearningRecord learningRecord, Set<ItemId> startedIds) {
        Map<SubjectId, MandatoryRecord> records = learningRecord.mandatory().stream()
                .collect(Collectors.toMap(MandatoryRecord::subject, Function.identity()));
        return library.get().modules().stream()
                .filter(module -> !startedIds.contains(module.id()))
                .flatMap(module -> module.follows().stream()
                        .flatMap(subject -> Stream.ofNullable(records.get(subject)))
                        .limit(1)
                        .map(record -> new LearnerOverview.FollowUpModule(
                                module, subject(record.subject()), record.completed())))
                .toList();
    }

    private static Instant startOfYear(LocalDate today) {
        return today.withDayOfYear(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
