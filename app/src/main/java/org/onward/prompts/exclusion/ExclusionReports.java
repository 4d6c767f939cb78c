package org.onward.prompts.exclusion;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.composer.model.OwnQuestion;
import org.onward.content.ContentVersion;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.database.Transactions;
import org.onward.people.Viewer;
import org.onward.web.Problem;

/**
 * Stores reports about excluding questions and the decisions of content editors. Nothing in a report may lead back to
 * the person. So it has no person, team, sheet or time. It does not use {@link org.onward.web.Idempotency}, because the
 * idempotency row would be written in the same transaction. The audit trail records only the editors' decisions.
 */
public final class ExclusionReports {
    public static final int MAX_REASON_LENGTH = 300;

    private final Transactions transactions;
    private final ExclusionReportDao dao;
    private final AuditTrail audit;
    private final Supplier<Library> library;
    private final VisibleQuestions questions;
    private final ExclusionReportLimit limit;

    public ExclusionReports(
            Jdbi jdbi, AuditTrail audit, Supplier<Library> library, VisibleQuestions questions, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(ExclusionReportDao.class);
        this.audit = audit;
        this.library = library;
        this.questions = questions;
        this.limit = new ExclusionReportLimit(clock);
    }

    /**
     * Stores a report with the text of the question on the sheet, and so withdraws the question from all teams. The sheet is
     * only read, and is not stored. An equal report is stored only once, so that sending a form twice is safe. The caller must
     * not be in a transaction.
     *
     * @param why may be empty
     * @throws Problem (404) when the viewer may not see the sheet, or the question is not on it; (422) when they reported
     *     the question in other words this week, or have reached the limit of the week
     */
    public void report(Viewer viewer, UUID sheet, PromptId prompt, String why) {
        report(
                viewer,
                new ExclusionReport(
                        ExclusionReportId.random(),
                        prompt,
                        questions.requireText(viewer, sheet, prompt),
                        why,
                        Optional.empty()),
                report -> dao.all().stream().anyMatch(other -> isEqual(report, other)));
    }

    /**
     * The same for a report that its author can take back: it is stored beside equal ones of others, and only once for its id.
     *
     * @param id from {@link ExclusionReportId#random}; only the author has it
     */
    public void report(Viewer viewer, ExclusionReportId id, UUID sheet, PromptId prompt, String why) {
        if (!id.isRandom()) {
            throw Problem.invalid("report", "Open the sheet again, and report the question from there.");
        }
        report(
                viewer,
                new ExclusionReport(id, prompt, questions.requireText(viewer, sheet, prompt), why, Optional.empty()),
                report -> dao.all().stream().anyMatch(other -> other.id().equals(id)));
    }

    private void report(Viewer viewer, ExclusionReport report, Predicate<ExclusionReport> isKnown) {
        boolean isFirst = limit.count(viewer.id(), report.prompt());
        try {
            save(report, isKnown, isFirst);
        } catch (RuntimeException e) {
            if (isFirst) {
                limit.undoCount(viewer.id(), report.prompt());
            }
            throw e;
        }
    }

    private void save(ExclusionReport report, Predicate<ExclusionReport> isKnown, boolean isFirst) {
        transactions.useTransaction(() -> {
            dao.lock();
            if (isKnown.test(report)) {
                return;
            }
            if (!isFirst) {
                throw Problem.invalid(
                        "prompt",
                        "You have reported this question this week already. A content editor looks at it; one report is"
                                + " enough.");
            }
            dao.add(report.id(), report.prompt(), report.wording(), report.why());
        });
    }

    private static boolean isEqual(ExclusionReport report, ExclusionReport other) {
        return other.isOpen()
                && other.prompt().equals(report.prompt())
                && other.wording().equals(report.wording())
                && other.why().equals(report.why());
    }

    /**
     * Deletes a report on which no content editor has decided. Whoever has its id may do that, because a report names nobody. The
     * caller must not be in a transaction.
     *
     * @throws Problem (409) when there is no such report, or an editor has decided
     */
    public void takeBack(Viewer viewer, ExclusionReportId id) {
        PromptId prompt = transactions.inTransaction(() -> {
            dao.lock();
            return dao.takeBack(id)
                    .orElseThrow(
                            () -> Problem.conflict(
                                    "There is no such report: a content editor has looked at it, or it is taken back already."));
        });
        limit.undoCount(viewer.id(), prompt);
    }

    /** All reports that withdraw a prompt of the current library or a team's own question, by prompt. */
    public List<ExclusionReport> all() {
        Library current = library.get();
        return dao.all().stream()
                .filter(report -> report.withdrawsPrompt(current))
                .toList();
    }

    /** Records an editor's decision to use the prompt again. A report that the editor has not seen stays open. */
    public void keepPrompt(Viewer editor, PromptId prompt, List<ExclusionReportId> seen) {
        decide(editor, prompt, AuditAction.PROMPT_KEPT, () -> dao.delete(of(prompt, seen)));
    }

    /** Records an editor's decision to keep the prompt withdrawn until its text changes. */
    public void withdrawPrompt(Viewer editor, PromptId prompt, List<ExclusionReportId> seen) {
        ContentVersion version = requireVersion(prompt);
        decide(editor, prompt, AuditAction.PROMPT_WITHDRAWN, () -> dao.setWithdrawn(of(prompt, seen), version));
    }

    private void decide(Viewer editor, PromptId prompt, AuditAction action, Runnable decision) {
        ContentVersion version = requireVersion(prompt);
        transactions.useTransaction(() -> {
            dao.lock();
            dao.delete(obsoleteReports());
            decision.run();
            audit.record(
                    editor.id().value(),
                    action,
                    UUID.nameUUIDFromBytes(prompt.value().getBytes(StandardCharsets.UTF_8)),
                    "%s, version %s".formatted(prompt, version));
        });
    }

    /** Reports that no longer apply, because the text was changed or removed. */
    private List<ExclusionReportId> obsoleteReports() {
        Library current = library.get();
        return dao.all().stream()
                .filter(report -> !report.withdrawsPrompt(current))
                .map(ExclusionReport::id)
                .toList();
    }

    private List<ExclusionReportId> of(PromptId prompt, List<ExclusionReportId> seen) {
        List<ExclusionReportId> matching = dao.all().stream()
                .filter(report -> report.prompt().equals(prompt))
                .map(ExclusionReport::id)
                .filter(seen::contains)
                .toList();
        if (matching.isEmpty()) {
            throw Problem.conflict("Somebody has decided this already. Open the page again to see how.");
        }
        return matching;
    }

    private ContentVersion requireVersion(PromptId prompt) {
        if (OwnQuestion.isOwn(prompt)) {
            return OwnQuestion.VERSION;
        }
        return library.get()
                .prompt(prompt)
                .map(Prompt::version)
                .orElseThrow(() -> Problem.notFound("There is no such prompt in the library any more."));
    }
}
