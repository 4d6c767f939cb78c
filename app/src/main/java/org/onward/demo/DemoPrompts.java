package org.onward.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onward.composer.model.ComposingRequest;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.PromptId;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.prompts.exclusion.ExclusionReports;
import org.onward.prompts.feedback.Outcomes;
import org.onward.prompts.feedback.QuestionOutcome;
import org.onward.prompts.moment.TeamMoments;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheet.UseType;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.web.LondonTime;

/**
 * Creates the prompt sheets of the demo and their outcomes. It uses no random numbers, so that a change here does not change
 * the rest of the demo.
 */
final class DemoPrompts {
    private static final int MINUTES = 20;
    private static final long SEED = 2026;

    /** Outcomes with typical frequencies: most questions work, a few are skipped, and fewer fall flat. */
    private static final List<QuestionOutcome> OUTCOMES = List.of(
            QuestionOutcome.WORKED,
            QuestionOutcome.WORKED,
            QuestionOutcome.USED,
            QuestionOutcome.WORKED,
            QuestionOutcome.SKIPPED,
            QuestionOutcome.USED,
            QuestionOutcome.FELL_FLAT);

    private final DemoOrganisation organisation;
    private final DemoClock clock;
    private final PromptSheets sheets;
    private final Outcomes outcomes;
    private final ExclusionReports reports;
    private final TeamMoments moments;

    DemoPrompts(
            DemoOrganisation organisation,
            DemoClock clock,
            PromptSheets sheets,
            Outcomes outcomes,
            ExclusionReports reports,
            TeamMoments moments) {
        this.organisation = organisation;
        this.clock = clock;
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.reports = reports;
        this.moments = moments;
    }

    /** Every team runs a sheet in the same week, because editors see figures only from enough teams. */
    void runSheetInEveryTeam(Instant starts) {
        List<Team> teams = organisation.teams();
        for (int team = 0; team < teams.size(); team++) {
            Team currentTeam = teams.get(team);
            Viewer leader = leader(currentTeam);
            clock.set(starts.plus(Duration.ofMinutes(7L * team)));
            PromptSheet sheet =
                    sheets.compose(leader, currentTeam.id(), ComposingRequest.plain(MINUTES, Mode.HYBRID, SEED));
            sheets.markUsed(leader, sheet.head().id(), UseType.RUN);
            clock.set(starts.plus(Duration.ofHours(3)).plus(Duration.ofMinutes(7L * team)));
            outcomes.record(leader, sheet.head().id(), outcomes(sheet, team));
        }
    }

    /**
     * Shares a sheet with the team and reports one of its questions as excluding. The report is open, so that the demo shows
     * it to editors.
     */
    void shareSheet(String team, Instant at, String found) {
        Team sharingTeam = organisation.team(team);
        Viewer leader = leader(sharingTeam);
        clock.set(at);
        PromptSheet sheet = sheets.compose(
                leader,
                sharingTeam.id(),
                ComposingRequest.plain(MINUTES, Mode.HYBRID, SEED).withMoment(Moment.PDR_SEASON));
        sheets.markUsed(leader, sheet.head().id(), UseType.SHARED);
        reports.report(leader, sheet.id().value(), sheet.prompts().get(1), found);
    }

    /** Enters an upcoming moment of a team. */
    void addMoment(String team, Moment moment, int days, Instant enteredAt) {
        clock.set(enteredAt);
        LocalDate day = LondonTime.date(enteredAt).plusDays(days);
        moments.add(leader(organisation.team(team)), organisation.team(team).id(), moment, day);
    }

    private static Map<PromptId, QuestionOutcome> outcomes(PromptSheet sheet, int team) {
        Map<PromptId, QuestionOutcome> outcomes = new LinkedHashMap<>();
        List<PromptSheet.SheetLine> lines = sheet.lines();
        for (int line = 0; line < lines.size(); line++) {
            outcomes.put(lines.get(line).prompt(), OUTCOMES.get((2 * team + 3 * line) % OUTCOMES.size()));
        }
        return outcomes;
    }

    private Viewer leader(Team team) {
        return DemoPersonas.viewer(organisation.leaderOf(team), team);
    }
}
