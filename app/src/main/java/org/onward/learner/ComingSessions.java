package org.onward.learner;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.onward.learner.PendingItem.PendingType;
import org.onward.web.LondonTime;

/**
 * The discussions that the learner heard of, in the order of their times: where they moved, and which of them were cancelled.
 */
final class ComingSessions {
    private ComingSessions() {}

    static List<HomePage.Session> of(MyLearning.OwnItems ownItems) {
        Map<UUID, PendingItem> meetings =
                ownItems.pendingItems(PendingType.MEETING).collect(toMap(PendingItem::id, Function.identity()));
        Stream<Line> planned = ownItems.overview().plannedSessions().stream()
                .map(session -> new Line(
                        session.startsAt(), planned(session, Objects.requireNonNull(meetings.get(session.session())))));
        Stream<Line> cancelled = ownItems.pendingItems(PendingType.CANCELLED)
                .map(session -> new Line(session.at().orElseThrow(), line(session, "/sessions/" + session.id(), true)));
        return Stream.concat(planned, cancelled)
                .sorted(Comparator.comparing(Line::startsAt))
                .map(Line::session)
                .toList();
    }

    /** The discussions that the learner ran and has to close, the oldest first. Their links lead to the form that closes them. */
    static List<HomePage.Session> toClose(MyLearning.OwnItems ownItems) {
        return ownItems.pendingItems(PendingType.TO_CLOSE)
                .sorted(Comparator.comparing(session -> session.at().orElseThrow()))
                .map(session -> line(session, "/sessions/%s/close".formatted(session.id()), false))
                .toList();
    }

    private record Line(Instant startsAt, HomePage.Session session) {}

    private static HomePage.Session planned(LearnerOverview.PlannedSession session, PendingItem meeting) {
        return new HomePage.Session(
                session.href(),
                session.title(),
                session.team(),
                LondonTime.dayAndTime(session.startsAt()),
                session.mode(),
                session.runBy(),
                false,
                meeting.movedFrom().map(LondonTime::dayAndTime),
                reason(meeting));
    }

    private static HomePage.Session line(PendingItem session, String href, boolean cancelled) {
        return new HomePage.Session(
                href,
                session.title(),
                session.words(),
                LondonTime.dayAndTime(session.at().orElseThrow()),
                session.mode().orElseThrow().label(),
                "",
                cancelled,
                Optional.empty(),
                reason(session));
    }

    private static Optional<String> reason(PendingItem session) {
        return Optional.of(session.will()).filter(reason -> !reason.isEmpty());
    }
}
