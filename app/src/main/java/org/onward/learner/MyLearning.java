package org.onward.learner;

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
import org.onward.assignment.Assignments;
import org.onward.commitment.Commitment;
import org.onward.commitment.Commitments;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.MandatorySubject;
import org.onward.content.Rung;
import org.onward.content.SubjectId;
import org.onward.discussion.Sessions;
import org.onward.learning.Learning;
import org.onward.learning.MandatoryRecord;
import org.onward.learning.Progress;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;

/** Gathers what somebody is in the middle of, from everything below. */
public final class MyLearning {
    private final Learning learning;
    private final Assignments assignments;
    private final Commitments commitments;
    private final Sessions sessions;
    private final Supplier<Library> library;
    private final UsualMinutes usual;
    private final InstantSource clock;

    public MyLearning(
            Learning learning,
            Assignments assignments,
            Commitments commitments,
            Sessions sessions,
            Supplier<Library> library,
            InstantSource clock) {
        this.learning = learning;
        this.assignments = assignments;
        this.commitments = commitments;
        this.sessions = sessions;
        this.library = library;
        this.usual = new UsualMinutes(library);
        this.clock = clock;
    }

    Situation of(Viewer learner) {
        LocalDate today = LondonTime.date(clock.instant());
        List<Progress> progress = learning.of(learner.id());
        List<Standing> standings = progress.stream()
                .filter(one -> one.rung().isPresent())
                .flatMap(one -> library.get().item(one.item()).map(item -> new Standing(item, one)).stream())
                .toList();
        List<Situation.Asked> assigned = assigned(learner, progress);
        Set<ItemId> asked =
                assigned.stream().map(request -> request.standing().id()).collect(Collectors.toSet());
        Set<ItemId> begun = new HashSet<>(asked);
        standings.forEach(standing -> begun.add(standing.id()));
        List<Standing> modules = standings.stream()
                .filter(standing -> standing.item() instanceof LearningModule)
                .toList();
        return new Situation(
                today,
                words(commitments.proposalsFor(learner.id())),
                words(commitments.dueFor(learner.id(), today)),
                meetings(learner),
                catchUps(learner, standings),
                assigned,
                modules.stream()
                        .filter(not(Standing::isComplete))
                        .filter(standing -> !asked.contains(standing.id()))
                        .toList(),
                opened(learner, begun),
                modules.stream().filter(Standing::isComplete).toList(),
                library.get().modules().stream().anyMatch(module -> !begun.contains(module.id())),
                learning.minutesSince(learner.id(), startOfYear(today)));
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
    Optional<MandatoryRecord> floor(Viewer learner, LearningModule module) {
        return learning.mandatoryRecords(learner.id()).stream()
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

    private List<Situation.Asked> assigned(Viewer learner, List<Progress> progress) {
        return assignments.openFor(learner.id()).stream()
                .flatMap(request -> library
                        .get()
                        .item(request.item())
                        .map(item -> new Situation.Asked(
                                request.id().value(),
                                new Standing(item, on(progress, learner, request.item())),
                                request.askedByName(),
                                request.reason(),
                                request.completeBy()))
                        .stream())
                .toList();
    }

    private static Progress on(List<Progress> all, Viewer learner, ItemId item) {
        return all.stream()
                .filter(progress -> progress.item().equals(item))
                .findFirst()
                .orElse(Progress.notStarted(learner.id(), item));
    }

    private List<Situation.Words> words(List<Commitment> mine) {
        return mine.stream()
                .map(commitment -> new Situation.Words(
                        commitment.id().value(),
                        commitment.when(),
                        commitment.will(),
                        commitment.takenDownByName(),
                        library.get()
                                .module(commitment.module())
                                .map(LearningModule::title)
                                .orElse("A module that has left the catalogue"),
                        commitment.reviewOn()))
                .toList();
    }

    private List<Situation.Meeting> meetings(Viewer learner) {
        return sessions.upcomingFor(learner.id()).stream()
                .map(session -> new Situation.Meeting(
                        session.id().value(),
                        session.module(),
                        session.title(),
                        session.teamName(),
                        session.startsAt(),
                        session.mode().label(),
                        session.facilitator().equals(learner.id())
                                ? "You run it"
                                : session.facilitatorName() + " runs it"))
                .toList();
    }

    /** Who has talked about the module since, or at another session, has nothing to catch up on. */
    private List<Situation.CatchUp> catchUps(Viewer learner, List<Standing> standings) {
        Set<ItemId> discussed = standings.stream()
                .filter(standing -> standing.progress().holds(Rung.DISCUSSED))
                .map(Standing::id)
                .collect(Collectors.toSet());
        return sessions.missedBy(learner.id()).stream()
                .filter(session -> !discussed.contains(session.module()))
                .map(session -> new Situation.CatchUp(
                        session.id().value(),
                        session.module(),
                        session.title(),
                        session.held().orElse(session.startsAt())))
                .toList();
    }

    private List<Situation.Opened> opened(Viewer learner, Set<ItemId> begun) {
        Map<SubjectId, MandatoryRecord> records = learning.mandatoryRecords(learner.id()).stream()
                .collect(Collectors.toMap(MandatoryRecord::subject, Function.identity()));
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
