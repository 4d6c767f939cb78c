package org.onward.learner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.discussion.AttendanceStatus;
import org.onward.learner.PendingItem.PendingType;
import org.onward.prompts.sheet.SharedSheets;
import org.onward.text.TextRule;
import org.onward.web.LondonTime;

/**
 * Everything that the learner has to do or to know now, apart from modules: the discussions of today first, then what waits for
 * them, then the coming discussions, then what has changed.
 */
final class DueLines {
    private static final String TODAY = "Today";

    private final MyLearning.OwnItems ownItems;
    private final LearnerOverview overview;
    private final Optional<NextStep> next;

    /** @param next the next step of the page, which is not repeated */
    DueLines(MyLearning.OwnItems ownItems, Optional<NextStep> next) {
        this.ownItems = ownItems;
        this.overview = ownItems.overview();
        this.next = next;
    }

    List<DueLine> all(List<ChangedModule> changed, List<SharedSheets.Shared> sharedSheets) {
        Map<Boolean, List<DueLine>> sessions =
                sessions().collect(Collectors.partitioningBy(line -> line.tag().equals(Optional.of(TODAY))));
        List<DueLine> lines = new ArrayList<>(sessions.getOrDefault(true, List.of()));
        without(overview.proposals()).map(DueLines::proposal).forEach(lines::add);
        without(overview.checkBacks()).map(this::checkBack).forEach(lines::add);
        toClose().forEach(lines::add);
        lines.addAll(sessions.getOrDefault(false, List.of()));
        overview.missedSessions().stream()
                .filter(missed -> isNotNext(missed.href()))
                .map(DueLines::catchUp)
                .forEach(lines::add);
        ownItems.pendingItems(PendingType.CORRECTED).map(DueLines::correction).forEach(lines::add);
        changed.stream().map(DueLines::changed).forEach(lines::add);
        sharedSheets.stream().map(DueLines::questions).forEach(lines::add);
        return lines;
    }

    private Stream<LearnerOverview.CommitmentWords> without(List<LearnerOverview.CommitmentWords> commitments) {
        return commitments.stream().filter(words -> isNotNext(words.href()));
    }

    private boolean isNotNext(String href) {
        return next.map(NextStep::href).filter(href::equals).isEmpty();
    }

    private static DueLine proposal(LearnerOverview.CommitmentWords words) {
        return DueLine.commitment(
                "For you to confirm",
                words,
                "Confirm, edit or discard",
                List.of(
                        "Taken down by %s. Nobody else sees it, and nothing counts, until you say that it is yours."
                                .formatted(TextRule.isolated(words.takenDownBy())),
                        words.module()));
    }

    private DueLine checkBack(LearnerOverview.CommitmentWords words) {
        LocalDate today = overview.today();
        return DueLine.commitment(
                        "How did it go?",
                        words,
                        "Say how it went",
                        words.due().stream()
                                .map(day -> "You wanted to look back on it "
                                        + (day.equals(today) ? "today" : "on " + LondonTime.day(day)))
                                .toList())
                .withTag(words.due().filter(today::equals).map(day -> TODAY));
    }

    private record TimedLine(Instant startsAt, DueLine line) {}

    /** The next step says of a session what its line would say, but not that it was moved, and why. */
    private Stream<DueLine> sessions() {
        Map<UUID, PendingItem> meetings = ownItems.pendingItems(PendingType.MEETING)
                .collect(Collectors.toMap(PendingItem::id, Function.identity()));
        Stream<TimedLine> planned = overview.plannedSessions().stream()
                .filter(session -> isNotNext(session.href())
                        || Objects.requireNonNull(meetings.get(session.session()))
                                .movedFrom()
                                .isPresent())
                .map(session -> new TimedLine(
                        session.startsAt(), planned(session, Objects.requireNonNull(meetings.get(session.session())))));
        Stream<TimedLine> cancelled = ownItems.pendingItems(PendingType.CANCELLED)
                .map(session -> new TimedLine(session.at().orElseThrow(), cancelled(session)));
        return Stream.concat(planned, cancelled)
                .sorted(Comparator.comparing(TimedLine::startsAt))
                .map(TimedLine::line);
    }

    private DueLine planned(LearnerOverview.PlannedSession session, PendingItem meeting) {
        Stream<String> moved = meeting.movedFrom().stream().map(from -> "Moved from " + LondonTime.dayAndTime(from));
        boolean isToday = LondonTime.date(session.startsAt()).equals(overview.today());
        return DueLine.titled(
                        "Discussion coming up",
                        session.title(),
                        session.href(),
                        Stream.concat(
                                        Stream.of(
                                                TextRule.isolated(session.team()),
                                                "%s, %s"
                                                        .formatted(
                                                                LondonTime.dayAndTime(session.startsAt()),
                                                                session.mode()),
                                                session.runBy()),
                                        moved)
                                .toList())
                .withTag(isToday ? Optional.of(TODAY) : meeting.movedFrom().map(from -> "Moved"))
                .withQuote(reason(meeting));
    }

    private static DueLine cancelled(PendingItem session) {
        return DueLine.titled(
                        "Discussion coming up",
                        session.title(),
                        "/sessions/" + session.id(),
                        List.of(
                                TextRule.isolated(session.words()),
                                "It was to be on "
                                        + LondonTime.dayAndTime(session.at().orElseThrow())))
                .withTag(Optional.of("Cancelled"))
                .withQuote(reason(session));
    }

    private static Optional<String> reason(PendingItem session) {
        return Optional.of(session.will()).filter(reason -> !reason.isEmpty());
    }

    /** The discussions that the learner ran and has to close, the oldest first. */
    private Stream<DueLine> toClose() {
        return ownItems.pendingItems(PendingType.TO_CLOSE)
                .sorted(Comparator.comparing(session -> session.at().orElseThrow()))
                .map(session -> DueLine.titled(
                                "Discussion that you ran",
                                session.title(),
                                "/sessions/%s/close".formatted(session.id()),
                                List.of(
                                        TextRule.isolated(session.words()),
                                        LondonTime.dayAndTime(session.at().orElseThrow()),
                                        "Whoever was there moves up a rung"))
                        .withAction("Close it"));
    }

    private static DueLine catchUp(LearnerOverview.MissedSession missed) {
        return DueLine.titled(
                "Discussion to catch up on",
                missed.title(),
                missed.href(),
                List.of("Your team talked about it on %s. The catch-up pack brings you to the same place."
                        .formatted(LondonTime.day(missed.held()))));
    }

    private static DueLine correction(PendingItem corrected) {
        return DueLine.titled(
                "Your attendance was corrected",
                corrected.title(),
                "/sessions/" + corrected.id(),
                List.of("From “%s” to “%s”, by %s on %s. If that is wrong, tell them: they can correct it again."
                        .formatted(
                                AttendanceStatus.fromString(corrected.words()).label(),
                                AttendanceStatus.fromString(corrected.will()).label(),
                                TextRule.isolated(corrected.who()),
                                corrected.at().map(LondonTime::day).orElse(""))));
    }

    private static DueLine changed(ChangedModule module) {
        return DueLine.titled(
                "Changed since you completed it",
                module.title(),
                module.href(),
                Stream.concat(
                                Stream.of(
                                        module.words(),
                                        "You completed it on %s, and that stays.".formatted(module.completedOn())),
                                module.offer().stream())
                        .toList());
    }

    private static DueLine questions(SharedSheets.Shared shared) {
        return DueLine.titled(
                "Your team’s questions",
                "%d questions, shared on %s".formatted(shared.questions(), LondonTime.day(shared.shared())),
                "/team/prompts/%s/shared".formatted(shared.sheet()),
                List.of(shared.thought()
                        .map(day -> "You thought them through on " + LondonTime.day(day))
                        .orElse("Three minutes, on your own; nothing that you think is kept")));
    }
}
