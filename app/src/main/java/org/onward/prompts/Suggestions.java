package org.onward.prompts;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Library;
import org.onward.people.Access;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/** Suggests to each team one sheet a week. The same facts give the same suggestion all week, on any node. */
public final class Suggestions {
    private final TeamRecords records;
    private final PromptSheets sheets;
    private final Access access;

    public Suggestions(Jdbi jdbi, Access access, PromptSheets sheets, Supplier<Library> library, InstantSource clock) {
        this.records = new TeamRecords(jdbi, library, clock);
        this.sheets = sheets;
        this.access = access;
    }

    /** Nothing when the library has no sheet for the team. @throws Problem (404, 403) */
    public Optional<Suggestion> of(Viewer viewer, TeamId team) {
        access.requireLeads(viewer, team);
        return of(team);
    }

    /** The same, for a page that has made sure already that the viewer leads the team. One statement. */
    public Optional<Suggestion> of(TeamId team) {
        return WeeklySuggestion.of(records.of(team)).suggestion();
    }

    /** Makes the sheet that is suggested now. @throws Problem (409) when none is */
    public PromptSheet take(Viewer viewer, TeamId team) {
        Suggestion.Offer offer = of(viewer, team)
                .flatMap(Suggestion::offer)
                .orElseThrow(() -> Problem.conflict("There is no suggestion for this week any more. Ask for a sheet."));
        return sheets.keep(viewer, team, offer.request(), offer.sheet());
    }
}
