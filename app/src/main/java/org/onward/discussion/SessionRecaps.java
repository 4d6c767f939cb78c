package org.onward.discussion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.people.Viewer;
import org.onward.text.English;
import org.onward.web.LondonTime;

/** Builds the part of a session's page that says what came of it. */
final class SessionRecaps {
    private final Attendances attendances;
    private final AttendanceCorrections corrections;
    private final ThemeCorrections themes;

    SessionRecaps(Attendances attendances, AttendanceCorrections corrections, ThemeCorrections themes) {
        this.attendances = attendances;
        this.corrections = corrections;
        this.themes = themes;
    }

    /**
     * Whoever facilitates without leading the team needs the register only to correct it, and does not see who caught up.
     */
    SessionPage.Recap recap(Viewer viewer, Session session, boolean leads, boolean facilitates) {
        List<Attendance> rows = attendances.attendanceOf(session.id());
        boolean correctable = corrections.isCorrectable(session);
        return new SessionPage.Recap(
                attendances.themesOf(session.id()),
                facilitates ? Optional.of(SessionPages.address(session) + "/themes") : Optional.empty(),
                themes.lastAt(session.id()).map(LondonTime::day),
                proposals(session.proposals()),
                leads || (facilitates && correctable)
                        ? Optional.of(register(session, rows, leads, correctable))
                        : Optional.empty(),
                rows.stream()
                        .filter(row -> row.person().equals(viewer.id()))
                        .findFirst()
                        .map(row -> mine(session, row)));
    }

    private static SessionPage.Register register(
            Session session, List<Attendance> rows, boolean leads, boolean correctable) {
        return new SessionPage.Register(
                summary(rows),
                rows.stream()
                        .sorted(Comparator.comparing(Attendance::attended))
                        .map(row -> new SessionPage.Present(row.name(), status(row, leads)))
                        .toList(),
                SessionPages.address(session) + "/guide",
                correctable ? Optional.of(SessionPages.address(session) + "/correct") : Optional.empty(),
                session.closed()
                        .map(AttendanceCorrections::correctableUntil)
                        .map(LondonTime::day)
                        .orElse(""));
    }

    /** Such as "9 of 12 people were there. 2 sent apologies, 1 was absent." */
    private static String summary(List<Attendance> rows) {
        long attended = count(rows, AttendanceStatus.ATTENDED);
        long apologies = count(rows, AttendanceStatus.APOLOGIES);
        long absent = count(rows, AttendanceStatus.ABSENT);
        List<String> others = Stream.of(
                        apologies == 0 ? "" : "%d sent apologies".formatted(apologies),
                        absent == 0 ? "" : absent == 1 ? "1 was absent" : "%d were absent".formatted(absent))
                .filter(words -> !words.isEmpty())
                .toList();
        return "%d of %s %s there."
                        .formatted(
                                attended,
                                English.count(rows.size(), "person", "people"),
                                attended == 1 ? "was" : "were")
                + (others.isEmpty() ? "" : " %s.".formatted(English.list(others)));
    }

    private static long count(List<Attendance> rows, AttendanceStatus status) {
        return rows.stream().filter(row -> row.status() == status).count();
    }

    private static String status(Attendance row, boolean leads) {
        return row.attended() || row.caughtUp().isEmpty() || !leads
                ? row.status().label()
                : row.status().label() + ", caught up since";
    }

    private SessionPage.Mine mine(Session session, Attendance row) {
        List<SessionPage.Correction> corrected = corrections.of(session.id(), row.person()).stream()
                .map(correction -> new SessionPage.Correction(
                        correction.was().label(),
                        correction.became().label(),
                        correction.correctedByName(),
                        LondonTime.day(correction.corrected())))
                .toList();
        if (row.attended()) {
            return new SessionPage.Mine("You were there. It counts as discussed.", corrected, Optional.empty());
        }
        return row.caughtUp()
                .map(at -> new SessionPage.Mine(
                        "You caught up on %s. It counts as discussed.".formatted(LondonTime.day(at)),
                        corrected,
                        Optional.empty()))
                .orElseGet(() -> new SessionPage.Mine(
                        "You could not be there. The catch-up pack brings you to the same place, when it suits you.",
                        corrected,
                        Optional.of(SessionPages.address(session) + "/catch-up")));
    }

    private static String proposals(int taken) {
        return switch (taken) {
            case 0 -> "No commitments were taken down. Anyone can make one on the module’s page.";
            case 1 -> "One commitment was taken down. It waits for its owner, who alone can read it.";
            default ->
                "%d commitments were taken down. Each waits for its owner, who alone can read it.".formatted(taken);
        };
    }
}
