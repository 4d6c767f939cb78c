package org.onward.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onward.composer.ComposingRequest;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.PromptId;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.prompts.ExclusionReports;
import org.onward.prompts.Outcomes;
import org.onward.prompts.PromptSheet;
import org.onward.prompts.PromptSheet.UseType;
import org.onward.prompts.PromptSheets;
import org.onward.prompts.QuestionOutcome;
import org.onward.prompts.TeamMoments;
import org.onward.web.LondonTime;

/** Makes the story's sheets of prompts, and says how they went. It draws no lots, so that the rest of the story stays as it is. */
final class DemoPrompts {
    private static final int MINUTES = 20;
    private static final long SEED = 2026;

    /** Most questions work; few teams skip one, fewer find one flat. */
    private static final List<QuestionOutcome> OUTCOMES = List.of(
            QuestionOutcome.WORKED,
            QuestionOutcome.WORKED,
            QuestionOutcome.USED,
            QuestionOutcome.WORKED,
            QuestionOutcome.SKIPPED,
            QuestionOutcome.USED,
            QuestionOutcome.FELL_FLAT);

    private final DemoOrganisation tree;
    private final DemoClock clock;
    private final PromptSheets sheets;
    private final Outcomes outcomes;
    private final ExclusionReports reports;
    private final TeamMoments moments;

    DemoPrompts(
            DemoOrganisation tree,
            DemoClock clock,
            PromptSheets sheets,
            Outcomes outcomes,
            ExclusionReports reports,
            TeamMoments moments) {
        this.tree = tree;
        this.clock = clock;
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.reports = reports;
        this.moments = moments;
    }

    /** One week every team talked for twenty minutes, so that editors see how questions fared over all of them. */
    void everyTeamTalks(Instant starts) {
        List<Team> teams = tree.teams();
        for (int team = 0; team < teams.size(); team++) {
            Team talking = teams.get(team);
            Viewer leader = leader(talking);
            clock.set(starts.plus(Duration.ofMinutes(7L * team)));
            PromptSheet sheet =
                    sheets.compose(leader, talking.id(), ComposingRequest.plain(MINUTES, Mode.HYBRID, SEED));
            sheets.markUsed(leader, sheet.head().id(), UseType.RUN);
            clock.set(starts.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(7L * team)));
            outcomes.note(leader, sheet.head().id(), outcomes(sheet, team));
        }
    }

    /** A sheet that colleagues think through for themselves. One of them found a question excluding: an editor has yet to look. */
    void share(String team, Instant at, String found) {
        Team sharing = tree.team(team);
        Viewer leader = leader(sharing);
        clock.set(at);
        PromptSheet sheet = sheets.compose(
                leader,
                sharing.id(),
                ComposingRequest.plain(MINUTES, Mode.HYBRID, SEED).withMoment(Moment.PDR_SEASON));
        sheets.markUsed(leader, sheet.head().id(), UseType.SHARED);
        reports.report(leader, sheet.head().id(), sheet.lines().get(1).prompt(), found);
    }

    /** What a leader sees ahead. */
    void comesUp(String team, Moment moment, int days, Instant enteredAt) {
        clock.set(enteredAt);
        LocalDate day = LondonTime.date(enteredAt).plusDays(days);
        moments.enter(leader(tree.team(team)), tree.team(team).id(), moment, day);
    }

    private static Map<PromptId, QuestionOutcome> outcomes(PromptSheet sheet, int team) {
        Map<PromptId, QuestionOutcome> went = new LinkedHashMap<>();
        List<PromptSheet.SheetLine> lines = sheet.lines();
        for (int line = 0; line < lines.size(); line++) {
            went.put(lines.get(line).prompt(), OUTCOMES.get((2 * team + 3 * line) % OUTCOMES.size()));
        }
        return went;
    }

    private Viewer leader(Team team) {
        return DemoPersonas.acting(tree.leaderOf(team), team);
    }
}
