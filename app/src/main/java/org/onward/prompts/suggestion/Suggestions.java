package org.onward.prompts.suggestion;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Library;
import org.onward.people.Access;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.record.TeamRecords;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.web.Problem;

/** Suggests one sheet a week to each team. The same facts give the same suggestion all week, on every node. */
public final class Suggestions {
    private final TeamRecords records;
    private final PromptSheets sheets;
    private final Access access;

    public Suggestions(Jdbi jdbi, Access access, PromptSheets sheets, Supplier<Library> library, InstantSource clock) {
        this.records = new TeamRecords(jdbi, library, clock);
        this.sheets = sheets;
        this.access = access;
    }

    /** Empty when the library has no sheet for the team. @throws Problem (404, 403) */
    public Optional<Suggestion> suggestionFor(Viewer viewer, TeamId team) {
        access.requireLeads(viewer, team);
        return uncheckedSuggestionFor(team);
    }

    /**
     * The same without the access check, for pages that have checked that the viewer leads the team. It runs one
     * statement.
     */
    public Optional<Suggestion> uncheckedSuggestionFor(TeamId team) {
        return WeeklySuggestion.of(records.recordOf(team)).suggestion();
    }

    /** Stores the suggested sheet. @throws Problem (409) when no sheet is suggested */
    public PromptSheet saveSheet(Viewer viewer, TeamId team) {
        Suggestion.Offer offer = suggestionFor(viewer, team)
                .flatMap(Suggestion::offer)
                .orElseThrow(() -> Problem.conflict("There is no suggestion for this week any more. Ask for a sheet."));
        return sheets.save(viewer, team, offer.request(), offer.sheet());
    }
}
