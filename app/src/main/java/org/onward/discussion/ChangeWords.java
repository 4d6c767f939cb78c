package org.onward.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onward.text.English;
import org.onward.web.LondonTime;

/** Says what became of a session, for everybody who is invited. */
final class ChangeWords {
    private ChangeWords() {}

    static SessionPage.Change line(SessionChange change) {
        return new SessionPage.Change(
                words(change),
                change.changedByName(),
                LondonTime.day(change.changed()),
                Optional.of(change.reason()).filter(reason -> !reason.isEmpty()));
    }

    private static String words(SessionChange change) {
        return switch (change.change()) {
            case MOVED -> moved(change);
            case CANCELLED -> "Cancelled";
            case RESTORED -> "It takes place after all";
        };
    }

    /** Such as "Moved from Tuesday 8 December 2026 at 10:00 to Tuesday 15 December 2026 at 10:00". */
    private static String moved(SessionChange change) {
        List<String> differences = new ArrayList<>();
        boolean another = !change.startsAtBefore().equals(change.startsAtAfter());
        if (another) {
            differences.add(fromTo(
                    change.startsAtBefore().map(LondonTime::dayAndTime),
                    change.startsAtAfter().map(LondonTime::dayAndTime)));
        }
        if (!change.minutesBefore().equals(change.minutesAfter())) {
            differences.add(fromTo(change.minutesBefore(), change.minutesAfter()) + " minutes");
        }
        if (!change.modeBefore().equals(change.modeAfter())) {
            differences.add(fromTo(
                    quoted(change.modeBefore().map(PlanFields::words)),
                    quoted(change.modeAfter().map(PlanFields::words))));
        }
        return (another ? "Moved " : "Changed ") + English.list(differences);
    }

    private static Optional<String> quoted(Optional<String> words) {
        return words.map("“%s”"::formatted);
    }

    private static <T> String fromTo(Optional<T> before, Optional<T> after) {
        return "from %s to %s".formatted(before.orElseThrow(), after.orElseThrow());
    }
}
