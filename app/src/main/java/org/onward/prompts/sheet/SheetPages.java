package org.onward.prompts.sheet;

import java.util.Optional;
import org.onward.people.People;

/** Collects what the page of a sheet shows. */
public final class SheetPages {
    private final PromptSheets sheets;
    private final OwnQuestionNames names;
    private final People people;

    public SheetPages(PromptSheets sheets, OwnQuestionNames names, People people) {
        this.sheets = sheets;
        this.names = names;
        this.people = people;
    }

    /** @param problem why the last change was not made */
    SheetPage of(PromptSheet sheet, Optional<String> problem) {
        return SheetPage.of(
                sheet,
                people.requireTeam(sheet.team()),
                problem,
                sheets.moduleCaution(sheet),
                sheets.withdrawnNumbers(sheet),
                sheets.cautionsFor(sheet),
                names.on(sheet));
    }
}
