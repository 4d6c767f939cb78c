package org.onward.prompts;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.commitment.Commitments;
import org.onward.composer.Composer;
import org.onward.composer.TeamFacts;
import org.onward.content.Library;
import org.onward.content.Mode;
import org.onward.discussion.Sessions;
import org.onward.learning.Learning;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Suggests to each team one sheet a week. The same facts give the same suggestion all week, on any node. */
public final class Suggestions {
    private final TeamFactsReader reader;
    private final TeamFactsDao dao;
    private final TeamMoments moments;
    private final PromptSheets sheets;
    private final Withdrawals withdrawals;
    private final Access access;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public Suggestions(
            Jdbi jdbi,
            Access access,
            People people,
            Learning learning,
            Sessions sessions,
            Commitments commitments,
            TeamMoments moments,
            PromptSheets sheets,
            Supplier<Library> library,
            InstantSource clock) {
        this.reader = new TeamFactsReader(jdbi, people, learning, sessions, commitments, library);
        this.dao = jdbi.onDemand(TeamFactsDao.class);
        this.moments = moments;
        this.sheets = sheets;
        this.withdrawals = new Withdrawals(jdbi, library);
        this.access = access;
        this.library = library;
        this.clock = clock;
    }

    /** Nothing when the library has no sheet for the team. @throws Problem (404, 403) */
    public Optional<Suggestion> of(Viewer viewer, TeamId team) {
        access.requireLeads(viewer, team);
        return Optional.ofNullable(of(List.of(team)).get(team));
    }

    /** For many teams at once: a dozen statements, however many there are. Teams that there is nothing for are left out. */
    public Map<TeamId, Suggestion> of(List<TeamId> teams) {
        LocalDate today = LondonTime.date(clock.instant());
        Map<TeamId, TeamFacts> facts = reader.of(teams, today);
        Map<TeamId, List<TeamMoment>> coming = moments.of(teams);
        Map<TeamId, Mode> modes =
                dao.meets(teams).stream().collect(Collectors.toMap(TeamFactsDao.Meets::team, TeamFactsDao.Meets::mode));
        Composer composer = new Composer(withdrawals.bank());
        Map<TeamId, Suggestion> suggestions = new HashMap<>();
        facts.forEach((team, known) -> new Week(
                        composer,
                        library.get(),
                        team,
                        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        known,
                        coming.getOrDefault(team, List.of()),
                        modes.getOrDefault(team, Mode.IN_ROOM))
                .suggestion()
                .ifPresent(suggestion -> suggestions.put(team, suggestion)));
        return suggestions;
    }

    /** Makes the sheet that is suggested now. @throws Problem (409) when none is */
    public PromptSheet take(Viewer viewer, TeamId team) {
        Suggestion.Offer offer = of(viewer, team)
                .flatMap(Suggestion::offer)
                .orElseThrow(() -> Problem.conflict("There is no suggestion for this week any more. Ask for a sheet."));
        return sheets.keep(viewer, team, offer.request(), offer.sheet());
    }
}
