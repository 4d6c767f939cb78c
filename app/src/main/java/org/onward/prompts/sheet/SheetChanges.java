package org.onward.prompts.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onward.composer.Composer;
import org.onward.composer.SheetReviser;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.OwnQuestion;
import org.onward.composer.model.TeamFacts;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.reading.PromptWording;
import org.onward.database.Ids;
import org.onward.people.Viewer;
import org.onward.prompts.record.TeamRecord;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/**
 * Makes changed versions of a sheet. Each version is stored as a new sheet, and the old one stays as it was. A removed
 * question does not come back on the same request.
 */
public final class SheetChanges {
    /** How many versions are tried to find one with room for the leader's own questions. */
    private static final int MAX_TRIES = 20;

    private final PromptSheets sheets;
    private final Supplier<Library> library;

    public SheetChanges(PromptSheets sheets, Supplier<Library> library) {
        this.sheets = sheets;
        this.library = library;
    }

    /**
     * Replaces a question by the next best one.
     *
     * @param question counted from 1
     * @throws Problem (422) when no other question fits
     */
    public PromptSheet swap(Viewer viewer, SheetId id, int question) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        return change(viewer, sheet, reviser -> reviser.swap(prompts(sheet), question - 1));
    }

    /** Removes a middle question. @throws Problem (422) for the opening and the close */
    public PromptSheet drop(Viewer viewer, SheetId id, int question) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        return change(viewer, sheet, reviser -> reviser.drop(prompts(sheet), question - 1));
    }

    /** Adds a leader's own question. It is stored only on the sheet. @throws Problem (422) */
    public PromptSheet add(Viewer viewer, SheetId id, NewQuestion question) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        PromptWording.faults(question.text()).stream().findFirst().ifPresent(fault -> {
            throw Problem.invalid("text", fault.fix());
        });
        Prompt own =
                OwnQuestion.toPrompt(OwnQuestion.id(Ids.next()), question.text(), question.depth(), question.minutes());
        Optional<Integer> instead =
                question.instead().stream().mapToObj(number -> number - 1).findFirst();
        return change(viewer, sheet, reviser -> reviser.add(prompts(sheet), own, instead));
    }

    /**
     * Composes the next best version for the same request: it was not shown to the team and has room for the leader's
     * own questions.
     *
     * @throws Problem (422) when there is no other version
     */
    public PromptSheet composeAnother(Viewer viewer, SheetId id) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        List<Prompt> own = prompts(sheet).stream()
                .filter(prompt -> OwnQuestion.isOwn(prompt.id()))
                .toList();
        int ownMinutes = own.stream().mapToInt(Prompt::minutes).sum();
        ComposingRequest request = sheet.head().request();
        ComposingRequest shorter = request.withFewerMinutes(ownMinutes).orElseThrow(SheetChanges::noRoomForOwnQuestion);
        TeamRecord record = sheets.recordOf(sheet.team());
        Composer composer = new Composer(record.bank());
        Set<PromptId> removed = sheets.removedPrompts(sheet);
        SheetReviser reviser = new SheetReviser(record.bank(), record.facts(), request, removed);
        Set<Set<PromptId>> seen = new HashSet<>(sheets.promptSetsShownTo(sheet.team()));
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Composition.Sheet next =
                    PromptSheets.requireSheet(composer.compose(record.facts(), shorter, seen, removed));
            if (reviser.addOwnQuestions(next, own) instanceof Composition.Sheet complete) {
                return sheets.saveVersion(viewer, sheet, complete);
            }
            seen.add(next.ids());
        }
        throw noRoomForOwnQuestion();
    }

    private static Problem noRoomForOwnQuestion() {
        return Problem.invalid(
                "question", "No other version has a place for your own question. Drop it first, or keep this version.");
    }

    private PromptSheet change(Viewer viewer, PromptSheet sheet, Function<SheetReviser, Composition> revision) {
        Set<PromptId> removed = new HashSet<>(sheets.removedPrompts(sheet));
        TeamRecord record = sheets.recordOf(sheet.team());
        SheetReviser reviser = new SheetReviser(
                record.bank(),
                withoutUsesOf(sheet, record.facts()),
                sheet.head().request(),
                removed);
        return sheets.saveChanged(viewer, sheet, PromptSheets.requireSheet(revision.apply(reviser)));
    }

    private List<Prompt> prompts(PromptSheet sheet) {
        return sheet.lines().stream()
                .map(line -> line.isOwn()
                        ? OwnQuestion.toPrompt(line.prompt(), line.text(), line.depth(), line.minutes())
                        : library.get()
                                .prompt(line.prompt())
                                .orElseThrow(() -> Problem.invalid(
                                        "question",
                                        "A question of this sheet is no longer in the library. Make a new sheet.")))
                .toList();
    }

    /**
     * The facts without the uses of this sheet itself, so that changing a printed sheet does not count its questions as
     * used before.
     */
    private static TeamFacts withoutUsesOf(PromptSheet sheet, TeamFacts facts) {
        LocalDate made = LondonTime.date(sheet.head().made());
        Map<PromptId, TeamFacts.PromptHistory> histories = new HashMap<>(facts.promptHistory());
        sheet.prompts()
                .forEach(prompt -> histories.computeIfPresent(
                        prompt,
                        (id, history) -> history.used()
                                        .filter(used -> !used.isBefore(made))
                                        .isPresent()
                                ? new TeamFacts.PromptHistory(
                                        Optional.empty(), history.elsewhere(), history.unwelcome())
                                : history));
        return facts.withPromptHistory(histories);
    }
}
