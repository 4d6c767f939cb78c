package org.onward.prompts.record;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.composer.rules.AtMostThreeCommitments;
import org.onward.composer.rules.NotHeardElsewhere;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/**
 * Reads the facts about a team in one statement. Sheets and suggestions use no other source, so that all pages and API
 * calls agree.
 */
public final class TeamRecords {
    /** A month more than for sheets, because the nightly summary may have failed some nights. */
    private static final Duration RECENT_SESSIONS = Duration.ofDays(396);

    /** A post is usually filled, and an appointment told, within eight weeks after the advert. */
    private static final int DAYS_OF_MOMENTS = 56;

    private final TeamRecordDao dao;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public TeamRecords(Jdbi jdbi, Supplier<Library> library, InstantSource clock) {
        this.dao = jdbi.onDemand(TeamRecordDao.class);
        this.library = library;
        this.clock = clock;
    }

    public TeamRecord recordOf(TeamId team) {
        LocalDate today = LondonTime.date(clock.instant());
        Library served = library.get();
        return new TeamRecord(
                served,
                team,
                today,
                dao
                        .recordOf(
                                team,
                                today,
                                startOf(today),
                                AtMostThreeCommitments.MAX_OPEN,
                                startOf(today.minusDays(NotHeardElsewhere.DAYS)),
                                clock.instant().minus(RECENT_SESSIONS),
                                today.minusDays(DAYS_OF_MOMENTS),
                                served.modules().stream()
                                        .map(LearningModule::id)
                                        .toList())
                        .stream()
                        .collect(groupingBy(TeamFactRow::kind)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
