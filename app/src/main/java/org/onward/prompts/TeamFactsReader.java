package org.onward.prompts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.commitment.Commitments;
import org.onward.commitment.OpenCommitments;
import org.onward.composer.KnownElsewhere;
import org.onward.composer.NoFourthPromise;
import org.onward.composer.TeamFacts;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.discussion.PromptRun;
import org.onward.discussion.Sessions;
import org.onward.learning.HeldRungs;
import org.onward.learning.Learning;
import org.onward.people.People;
import org.onward.people.Seat;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;

/**
 * Gathers what is recorded of teams, as numbers and dates: whom they belong to stays behind. However many teams, it takes the
 * same few statements.
 */
final class TeamFactsReader {
    /** More than any rule looks back on. */
    private static final int MOST_GATHERINGS = 4;

    private static final OpenCommitments NONE_OPEN = new OpenCommitments(0, 0);

    private final TeamFactsDao dao;
    private final People people;
    private final Learning learning;
    private final Sessions sessions;
    private final Commitments commitments;
    private final Supplier<Library> library;

    TeamFactsReader(
            Jdbi jdbi,
            People people,
            Learning learning,
            Sessions sessions,
            Commitments commitments,
            Supplier<Library> library) {
        this.dao = jdbi.onDemand(TeamFactsDao.class);
        this.people = people;
        this.learning = learning;
        this.sessions = sessions;
        this.commitments = commitments;
        this.library = library;
    }

    TeamFacts of(TeamId team, LocalDate today) {
        return Objects.requireNonNull(of(List.of(team), today).get(team));
    }

    /** Of each team. */
    Map<TeamId, TeamFacts> of(List<TeamId> teams, LocalDate today) {
        List<Seat> seats = people.seats(teams);
        Map<TeamId, Integer> sizes = seats.stream().collect(toMap(Seat::team, seat -> 1, Integer::sum));
        Map<TeamId, Map<ItemId, List<HeldRungs>>> held =
                learning.held(seats).stream().collect(groupingBy(HeldRungs::team, groupingBy(HeldRungs::item)));
        Map<TeamId, Map<ItemId, LocalDate>> met = sessions.lastDiscussed(teams);
        Map<TeamId, List<PromptRun>> run = sessions.promptsRunBy(teams, Instant.EPOCH);
        Map<TeamId, List<TeamFactsDao.Used>> used =
                dao.used(teams).stream().collect(groupingBy(TeamFactsDao.Used::team));
        Map<TeamId, List<TeamFactsDao.Elsewhere>> elsewhere =
                dao.elsewhere(Seat.teams(seats), Seat.people(seats), since(today)).stream()
                        .collect(groupingBy(TeamFactsDao.Elsewhere::team));
        Map<TeamId, List<TeamFactsDao.UsedSheet>> latest =
                dao.latestUsed(teams, MOST_GATHERINGS).stream().collect(groupingBy(TeamFactsDao.UsedSheet::team));
        Map<TeamId, OpenCommitments> open = commitments.openAmong(seats, today, NoFourthPromise.MOST);

        Library known = library.get();
        Map<TeamId, TeamFacts> facts = new HashMap<>();
        for (TeamId team : teams) {
            TeamRecord record = new TeamRecord(
                    known,
                    held.getOrDefault(team, Map.of()),
                    met.getOrDefault(team, Map.of()),
                    run.getOrDefault(team, List.of()),
                    used.getOrDefault(team, List.of()),
                    elsewhere.getOrDefault(team, List.of()),
                    latest.getOrDefault(team, List.of()));
            OpenCommitments promises = open.getOrDefault(team, NONE_OPEN);
            facts.put(
                    team,
                    new TeamFacts(
                            today,
                            sizes.getOrDefault(team, 0),
                            TeamFacts.NEVER_MEASURED,
                            record.standings(),
                            record.cameUp(),
                            record.gatherings(MOST_GATHERINGS),
                            record.asked(),
                            new TeamFacts.Promises(promises.due(), promises.full())));
        }
        return facts;
    }

    private static Instant since(LocalDate today) {
        return today.minusDays(KnownElsewhere.DAYS)
                .atStartOfDay(LondonTime.ZONE)
                .toInstant();
    }
}
