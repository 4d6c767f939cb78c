package org.onward.prompts.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.PromptId;
import org.onward.database.Transactions;
import org.onward.people.Viewer;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.prompts.sheet.SheetId;
import org.onward.web.Problem;

/**
 * Stores the outcomes of a sheet's questions. They affect the team's next sheets and the figures for content editors.
 */
public final class Outcomes {
    private static final Duration COUNTED_EVERY = Duration.ofDays(1);

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
     * Stores outcomes for some questions of a sheet and keeps those of the others.
     *
     * @throws Problem (404, 403, 409 for a sheet that was not used, 422 for a question that is not on the sheet)
     */
    public PromptSheet record(Viewer viewer, SheetId id, Map<PromptId, QuestionOutcome> outcomes) {
        PromptSheet sheet = sheets.forLeader(viewer, id);
        requireUsed(sheet);
        if (outcomes.isEmpty() || !sheet.prompts().containsAll(outcomes.keySet())) {
            throw Problem.invalid("outcomes", "Say how at least one question of this sheet went, and of no other.");
        }
        List<PromptId> prompts = outcomes.keySet().stream().sorted().toList();
        List<QuestionOutcome> each = new ArrayList<>();
        prompts.forEach(prompt -> each.add(outcomes.get(prompt)));
        transactions.useTransaction(() -> {
            dao.markRecent(id);
            dao.record(id, prompts, each, clock.instant(), viewer.id());
        });
        return sheet;
    }

    /** @throws Problem (409) for a sheet that was not used */
    static void requireUsed(PromptSheet sheet) {
        if (sheet.lastUse().isEmpty()) {
            throw Problem.conflict("Nobody has used this sheet yet. Run, print or share it first.");
        }
    }

    public Map<PromptId, QuestionOutcome> outcomesOf(PromptSheet sheet) {
        return dao.outcomesOf(sheet.id()).stream()
                .collect(Collectors.toMap(OutcomeDao.OutcomeRow::prompt, OutcomeDao.OutcomeRow::outcome));
    }

    /**
     * The figures of all teams about each prompt, the most used first. Prompts that too few teams used are left out. They
     * are counted from all sheets if nobody asked for them within a day, and otherwise read as they were counted.
     *
     * @param limit the number of prompts to read, after {@code offset} others
     */
    public PromptStatistics statistics(int limit, long offset) {
        Instant now = clock.instant();
        if (dao.counted()
                .filter(last -> last.counted().isAfter(now.minus(COUNTED_EVERY)))
                .isEmpty()) {
            count(now, now.minus(COUNTED_EVERY));
        }
        return transactions.inTransaction(() -> {
            OutcomeDao.FiguresRow last = dao.counted().orElseThrow();
            return new PromptStatistics(last.counted(), last.prompts(), dao.figures(limit, offset), last.usedByFew());
        });
    }

    /** Counts the figures now, although they were counted lately. */
    public void countStatistics() {
        count(clock.instant(), clock.instant());
    }

    /** Two nodes that count at the same time wait for each other, and the second one has nothing to do. */
    private void count(Instant now, Instant before) {
        transactions.useTransaction(() -> {
            if (dao.beginCount(now, before) > 0) {
                dao.deleteFigures();
                dao.countFigures(PromptFigures.MIN_TEAMS);
                dao.countUsedByFewTeams(PromptFigures.MIN_TEAMS);
            }
        });
    }
}
