package org.onward.prompts;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditTrail;
import org.onward.composer.OwnQuestion;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.database.Transactions;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/**
 * Takes what people found excluding, and lets content editors decide. A report is kept apart from everything that could lead
 * back: without person, team, sheet or time; outside of {@link org.onward.web.Idempotency}, whose record of a write would share its
 * transaction; and outside of the audit trail, which records only what editors decide.
 */
public final class ExclusionReports {
    public static final int LONGEST_WHY = 300;

    private final Transactions transactions;
    private final ExclusionReportDao dao;
    private final PromptSheets sheets;
    private final AuditTrail audit;
    private final Supplier<Library> library;
    private final ExclusionReportLimit limit;

    public ExclusionReports(
            Jdbi jdbi, PromptSheets sheets, AuditTrail audit, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(ExclusionReportDao.class);
        this.sheets = sheets;
        this.audit = audit;
        this.library = library;
        this.limit = new ExclusionReportLimit(clock);
    }

    /**
     * Keeps that a question of a sheet felt excluding, and so withdraws it everywhere. The same words about the same question
     * are kept once, so that a form which is sent twice does its work once. To be called outside of any transaction.
     *
     * @param why may be empty
     * @throws Problem (404) unless the viewer leads the team, or the sheet was shared with their team and has the question;
     *     (422) when they reported it in other words this week, or as many others as anybody can
     */
    public void report(Viewer viewer, SheetId sheet, PromptId prompt, String why) {
        requireReportable(prompt);
        String wording = sheets.forMember(viewer, sheet).lines().stream()
                .filter(line -> line.prompt().equals(prompt))
                .map(PromptSheet.SheetLine::text)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This question is not on the sheet. Choose one that is."));
        boolean isFirst = limit.count(viewer.id(), prompt);
        try {
            keep(prompt, wording, why, isFirst);
        } catch (RuntimeException e) {
            if (isFirst) {
                limit.uncount(viewer.id(), prompt);
            }
            throw e;
        }
    }

    private void keep(PromptId prompt, String wording, String why, boolean isFirst) {
        transactions.useTransaction(() -> {
            dao.lock();
            boolean isKnown = dao.all().stream()
                    .anyMatch(report -> report.isOpen()
                            && report.prompt().equals(prompt)
                            && report.wording().equals(wording)
                            && report.why().equals(why));
            if (isKnown) {
                return;
            }
            if (!isFirst) {
                throw Problem.invalid(
                        "prompt",
                        "You have reported this question this week already. A content editor looks at it; one report is"
                                + " enough.");
            }
            dao.add(ExclusionReportId.random(), prompt, wording, why);
        });
    }

    /** @throws Problem (422) for a question that a team wrote itself */
    static void requireReportable(PromptId prompt) {
        if (OwnQuestion.is(prompt)) {
            throw Problem.invalid(
                    "prompt",
                    "Your team wrote this question itself, and no other team has it. Tell whoever runs the meeting, or"
                            + " your Freedom to Speak Up guardian.");
        }
    }

    /** Everything that keeps a prompt of the library from sheets, by prompt. */
    public List<ExclusionReport> all() {
        Library current = library.get();
        return dao.all().stream().filter(report -> report.withdraws(current)).toList();
    }

    /** A content editor looked, and the prompt goes back, unless a report has come that was not seen. */
    public void keep(Viewer editor, PromptId prompt, List<ExclusionReportId> seen) {
        decide(editor, prompt, "prompt kept after a report", () -> dao.forget(of(prompt, seen)));
    }

    /** A content editor looked, and the prompt stays withdrawn until it says something else. */
    public void withdraw(Viewer editor, PromptId prompt, List<ExclusionReportId> seen) {
        Prompt now = require(prompt);
        decide(
                editor,
                prompt,
                "prompt withdrawn until changed",
                () -> dao.keepWithdrawn(of(prompt, seen), now.version()));
    }

    private void decide(Viewer editor, PromptId prompt, String action, Runnable decision) {
        Prompt now = require(prompt);
        transactions.useTransaction(() -> {
            dao.lock();
            dao.forget(overtaken());
            decision.run();
            audit.record(
                    editor.id().value(),
                    action,
                    UUID.nameUUIDFromBytes(prompt.value().getBytes(StandardCharsets.UTF_8)),
                    "%s, version %s".formatted(prompt, now.version()));
        });
    }

    /** What an edit of the text has settled. */
    private List<ExclusionReportId> overtaken() {
        Library current = library.get();
        return dao.all().stream()
                .filter(report -> !report.withdraws(current))
                .map(ExclusionReport::id)
                .toList();
    }

    private List<ExclusionReportId> of(PromptId prompt, List<ExclusionReportId> seen) {
        List<ExclusionReportId> there = dao.all().stream()
                .filter(report -> report.prompt().equals(prompt))
                .map(ExclusionReport::id)
                .filter(seen::contains)
                .toList();
        if (there.isEmpty()) {
            throw Problem.conflict("Somebody has decided this already. Open the page again to see how.");
        }
        return there;
    }

    private Prompt require(PromptId prompt) {
        return library.get()
                .prompt(prompt)
                .orElseThrow(() -> Problem.notFound("There is no such prompt in the library any more."));
    }
}
