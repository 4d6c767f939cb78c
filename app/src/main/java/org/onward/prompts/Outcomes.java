package org.onward.prompts;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.PromptId;
import org.onward.database.Transactions;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/** Keeps how the questions of a sheet went, for what the team is given next and for those who write them. */
public final class Outcomes {
    private final Transactions transactions;
    private final OutcomeDao dao;
    private final PromptSheets sheets;
    private final InstantSource clock;

    public Outcomes(Jdbi jdbi, PromptSheets sheets, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(OutcomeDao.class);
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * Notes how questions went; what was noted before stays for the others.
     *
     * @throws Problem (404, 403, 409 for a sheet that nobody has used, 422 for a question that is not on it)
     */
    public PromptSheet note(Viewer viewer, SheetId id, Map<PromptId, QuestionOutcome> outcomes) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        requireUsed(sheet);
        if (outcomes.isEmpty() || !sheet.prompts().containsAll(outcomes.keySet())) {
            throw Problem.invalid("outcomes", "Say how at least one question of this sheet went, and of no other.");
        }
        List<PromptId> prompts = outcomes.keySet().stream().sorted().toList();
        List<QuestionOutcome> each = new ArrayList<>();
        prompts.forEach(prompt -> each.add(outcomes.get(prompt)));
        transactions.useTransaction(() -> {
            dao.takeUp(id);
            dao.note(id, prompts, each, clock.instant(), viewer.id());
        });
        return sheet;
    }

    /** @throws Problem (409) for a sheet that nobody has used */
    static void requireUsed(PromptSheet sheet) {
        if (sheet.lastUse().isEmpty()) {
            throw Problem.conflict("Nobody has used this sheet yet. Run, print or share it first.");
        }
    }

    Map<PromptId, QuestionOutcome> of(PromptSheet sheet) {
        return dao.of(sheet.id()).stream()
                .collect(Collectors.toMap(OutcomeDao.Noted::prompt, OutcomeDao.Noted::outcome));
    }

    /** How prompts fare over all teams, those first that most teams used; without those that too few did. */
    public List<PromptFigures> figures() {
        return dao.figures(PromptFigures.FEWEST_TEAMS);
    }

    /** How many prompts were used by too few teams to say more. */
    public int usedByFew() {
        return dao.usedByFew(PromptFigures.FEWEST_TEAMS);
    }
}
