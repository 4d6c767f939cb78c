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
import org.onward.learning.Learnt;
import org.onward.learning.MandatoryRecord;
import org.onward.learning.Progress;
import org.onward.people.Viewer;
import org.onward.text.TextRule;
import org.onward.web.LondonTime;

/** Gathers what somebody is in the middle of, from everything below. */
public final class MyLearning {
    static final Comparator<Waiting> NEXT_CHECK_BACK_FIRST = comparing(
                    (Waiting one) -> one.day().orElse(LocalDate.MAX))
            .thenComparing(one -> one.at().orElse(Instant.MAX));

    private final WaitingDao dao;
    private final Learning learning;
    private final Supplier<Library> library;
    private final ItemTitles titles;
    private final UsualMinutes usual;
    private final InstantSource clock;

    public MyLearning(Jdbi jdbi, Learning learning, Supplier<Library> library, InstantSource clock) {
        this.dao = jdbi.onDemand(WaitingDao.class);
        this.learning = learning;
        this.library = library;
        this.titles = new ItemTitles(jdbi, library, clock);
        this.usual = new UsualMinutes(library);
        this.clock = clock;
    }

    /** What somebody has learnt and what waits for them, in two statements, and what that comes to. */
    record Mine(Learnt learnt, List<Waiting> waiting, Situation situation) {
        Stream<Waiting> waiting(Waiting.Kind kind) {
            return waiting.stream().filter(one -> one.kind() == kind);
        }
    }

    Situation of(Viewer learner) {
        return mine(learner, Optional.empty()).situation();
    }

    /** @param about the module whose texts they may have seen matter beside those that have been revised */
    Mine mine(Viewer learner, Optional<LearningModule> about) {
        Instant now = clock.instant();
        LocalDate today = LondonTime.date(now);
        Set<ItemId> texts = Stream.concat(
                        about.stream(), library.get().modules().stream().filter(module -> module.revision()
                                .isPresent()))
                .map(LearningModule::id)
                .collect(Collectors.toSet());
        Learnt learnt = learning.learnt(learner.id(), startOfYear(today), texts);
        List<Waiting> waiting = dao.of(learner.id(), now);
        return new Mine(learnt, waiting, situation(learner, today, learnt, waiting));
    }

    private Situation situation(Viewer learner, LocalDate today, Learnt learnt, List<Waiting> waiting) {
        List<Standing> standings = learnt.progress().stream()
                .filter(one -> one.rung().isPresent())
                .flatMap(one -> library.get().item(one.item()).map(item -> new Standing(item, one)).stream())
                .toList();
        List<Situation.Asked> assigned = assigned(learner, learnt, of(Waiting.Kind.ASKED, waiting));
        Set<ItemId> asked =
                assigned.stream().map(request -> request.standing().id()).collect(Collectors.toSet());
        Set<ItemId> begun = new HashSet<>(asked);
        standings.forEach(standing -> begun.add(standing.id()));
        List<Standing> modules = standings.stream()
                .filter(standing -> standing.item() instanceof LearningModule)
                .toList();
        return new Situation(
                today,
                words(of(Waiting.Kind.PROPOSED, waiting)),
                words(of(Waiting.Kind.OPEN, waiting)
                        .filter(promise ->
                                promise.day().filter(day -> !day.isAfter(today)).isPresent())),
                meetings(of(Waiting.Kind.MEETING, waiting)),
                catchUps(of(Waiting.Kind.MISSED, waiting), standings),
                assigned,
                modules.stream()
                        .filter(not(Standing::isComplete))
                        .filter(standing -> !asked.contains(standing.id()))
                        .toList(),
                opened(learnt, begun),
                modules.stream().filter(Standing::isComplete).toList(),
                library.get().modules().stream().anyMatch(module -> !begun.contains(module.id())),
                learnt.minutes());
    }

    private static Stream<Waiting> of(Waiting.Kind kind, List<Waiting> waiting) {
        return waiting.stream().filter(one -> one.kind() == kind);
    }

    /** A module that somebody completed, and that has left the catalogue since. */
    record Left(ItemTitle module, Progress progress) {}

    /** What was completed stays completed when it has left the catalogue; the latest change first. */
    List<Left> completedAndLeft(Learnt learnt) {
        List<Progress> left = learnt.progress().stream()
                .filter(Progress::isComplete)
                .filter(progress -> library.get().item(progress.item()).isEmpty())
                .toList();
        Map<ItemId, ItemTitle> named =
                titles.of(left.stream().map(Progress::item).toList());
        return left.stream()
                .flatMap(progress -> Stream.ofNullable(named.get(progress.item()))
                        .filter(ItemTitle::module)
                        .map(module -> new Left(module, progress)))
                .toList();
    }

    Optional<NextStep> next(Situation situation) {
        return NextSteps.of(situation, usual);
    }

    /** Everything that they started, the latest change first: resources, and what has left the catalogue, included. */
    List<Progress> progress(Viewer learner) {
        return learning.of(learner.id()).stream()
                .filter(progress -> progress.rung().isPresent())
                .toList();
    }

    /** The mandatory record beneath a module, the latest one if there are several. */
    static Optional<MandatoryRecord> floor(Learnt learnt, LearningModule module) {
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
    private List<Situation.Asked> assigned(Viewer learner, Learnt learnt, Stream<Waiting> requests) {
        return requests.flatMap(request -> library
                        .get()
                        .item(request.item())
                        .map(item -> new Standing(item, learnt.on(learner.id(), item.id())))
                        .filter(not(Standing::isComplete))
                        .map(standing -> new Situation.Asked(
                                request.id(),
                                standing,
                                request.who(),
                                request.words(),
                                request.day().orElseThrow()))
                        .stream())
                .sorted(comparing(Situation.Asked::completeBy)
                        .thenComparing(asked -> asked.standing().id()))
                .toList();
    }

    private List<Situation.Words> words(Stream<Waiting> waiting) {
        List<Waiting> commitments = waiting.toList();
        Map<ItemId, ItemTitle> named =
                titles.of(commitments.stream().map(Waiting::item).toList());
        return commitments.stream()
                .sorted(NEXT_CHECK_BACK_FIRST)
                .map(commitment -> new Situation.Words(
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

    private static List<Situation.Meeting> meetings(Stream<Waiting> sessions) {
        return sessions.sorted(comparing(session -> session.at().orElseThrow()))
                .map(session -> new Situation.Meeting(
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
    private static List<Situation.CatchUp> catchUps(Stream<Waiting> missed, List<Standing> standings) {
        Set<ItemId> discussed = standings.stream()
                .filter(standing -> standing.progress().holds(Rung.DISCUSSED))
                .map(Standing::id)
                .collect(Collectors.toSet());
        return missed.filter(session -> !discussed.contains(session.item()))
                .sorted(comparing((Waiting session) -> session.at().orElseThrow())
                        .reversed())
                .map(session -> new Situation.CatchUp(
                        session.id(),
                        session.item(),
                        session.title(),
                        session.at().orElseThrow()))
                .toList();
    }

    private List<Situation.Opened> opened(Learnt learnt, Set<ItemId> begun) {
        Map<SubjectId, MandatoryRecord> records =
                learnt.mandatory().stream().collect(Collectors.toMap(MandatoryRecord::subject, Function.identity()));
        return library.get().modules().stream()
                .filter(module -> !begun.contains(module.id()))
                .flatMap(module -> module.follows().stream()
                        .flatMap(subject -> Stream.ofNullable(records.get(subject)))
                        .limit(1)
                        .map(record -> new Situation.Opened(module, subject(record.subject()), record.completed())))
                .toList();
    }

    private static Instant startOfYear(LocalDate today) {
        return today.withDayOfYear(1).atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
