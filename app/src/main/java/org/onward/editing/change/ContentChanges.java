package org.onward.editing.change;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.content.ContentLoader;
import org.onward.content.ContentProblem;
import org.onward.content.EditableField;
import org.onward.content.EditableItem;
import org.onward.content.EditableKind;
import org.onward.content.LiveContent;
import org.onward.content.PromptId;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.editing.change.ChangeSummary.ChangeType;
import org.onward.editing.change.ChangeSummary.StepType;
import org.onward.people.Viewer;
import org.onward.web.LondonTime;
import org.onward.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proposes, publishes and undoes changes of content. Whatever is published keeps the whole library valid. */
public final class ContentChanges {
    static final int MAX_SHOWN = 50;

    /** More than another editor can look at. */
    private static final int MAX_OPEN_OF_EDITOR = 50;

    /** More than the shipped content has items, so that all of them can be dated on one day. */
    private static final int MAX_CHANGES_OF_EDITOR = 1000;

    private static final Duration LIMIT_PERIOD = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(ContentChanges.class);

    private final Transactions transactions;
    private final ContentChangeDao dao;
    private final ContentEdits edits;
    private final LiveContent content;
    private final ServedItems items;
    private final ChangeCheck check;
    private final Supplier<Set<PromptId>> withdrawnPrompts;
    private final AuditTrail audit;
    private final InstantSource clock;

    public ContentChanges(
            Jdbi jdbi,
            LiveContent content,
            ServedItems items,
            ContentLoader loader,
            Supplier<Set<PromptId>> withdrawnPrompts,
            AuditTrail audit,
            InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(ContentChangeDao.class);
        this.edits = new ContentEdits(jdbi);
        this.content = content;
        this.items = items;
        this.check = new ChangeCheck(content, loader);
        this.withdrawnPrompts = withdrawnPrompts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Serves on this node what was published on any node. Call it outside a transaction. If it fails, the poll of the content
     * does the same within seconds.
     */
    void refresh() {
        try {
            content.poll();
        } catch (RuntimeException failure) {
            LOG.warn("The published edits could not be served yet.", failure);
        }
    }

    /** What the check says of an item with other texts. */
    ChangeCheck.Findings preview(EditableItem item, Map<EditableField, String> texts) {
        return check.of(edits.inForce(), items.edits(item, texts));
    }

    ChangeCheck.Findings preview(ContentChange change) {
        return check.of(edits.inForce(), change.edits());
    }

    /**
     * Proposes other texts for an item.
     *
     * @param texts by field; those that readers see already are left out
     * @param note why, for the editor who publishes it; may be empty
     * @throws Problem (409) when too many proposals of this editor wait; (422) when nothing differs
     */
    ChangeId propose(Viewer editor, EditableItem item, Map<EditableField, String> texts, String note) {
        return transactions.inTransaction(() -> {
            dao.lock();
            if (dao.countOpen(Optional.of(editor.id())) >= MAX_OPEN_OF_EDITOR) {
                throw Problem.conflict(
                        "%d proposals of yours wait for another editor. Ask a colleague to look at them, or withdraw some."
                                .formatted(MAX_OPEN_OF_EDITOR));
            }
            ChangeId id = add(editor, item, ChangeType.TEXTS, texts, note);
            record(editor, AuditAction.CONTENT_PROPOSED, id, item);
            return id;
        });
    }

    /** Whether "Reviewed today" can be used for an item. */
    boolean canBeReviewed(EditableItem item) {
        return !reviewDates(item).isEmpty() && !isWithdrawn(item);
    }

    /**
     * Dates the review of an item today. It changes no words that readers see, so it needs no second editor.
     *
     * @throws Problem (409) when it was reviewed today already, or when it cannot be reviewed
     */
    void markReviewed(Viewer editor, EditableItem item) {
        Map<EditableField, String> dates = reviewDates(item);
        if (dates.isEmpty() || isWithdrawn(item)) {
            throw Problem.conflict(
                    "This cannot be marked as reviewed: nobody has checked it yet, or it is withdrawn until its text has changed.");
        }
        transactions.useTransaction(() -> {
            dao.lock();
            requireUpToDate();
            if (items.changed(item, dates).isEmpty()) {
                throw Problem.conflict("It was reviewed today already.");
            }
            ChangeId id = add(editor, item, ChangeType.REVIEW, dates, "");
            requireValid(check.of(edits.inForce(), require(id).edits()).errors());
            dao.addNumberedStep(id, StepType.PUBLISHED, editor.id(), clock.instant(), "");
            record(editor, AuditAction.CONTENT_REVIEWED, id, item);
        });
    }

    /**
     * Publishes a change that another editor proposed.
     *
     * @throws Problem (403) for the editor's own proposal; (409) when it is no longer open, when the item has changed since, or
     *     when the content check finds errors
     */
    void publish(Viewer editor, ChangeId id) {
        transactions.useTransaction(() -> {
            ContentChange change = requireOpen(id);
            if (change.summary().isBy(editor.id())) {
                throw Problem.notAllowed("Another content editor publishes what you propose.");
            }
            requireUpToDate();
            if (!items.isAsProposed(change)) {
                throw Problem.conflict(
                        "The item has changed since this was proposed. Edit it again: you then see what differs.");
            }
            requireValid(check.of(edits.inForce(), change.edits()).errors());
            dao.addNumberedStep(id, StepType.PUBLISHED, editor.id(), clock.instant(), "");
            record(editor, AuditAction.CONTENT_PUBLISHED, id, change.item());
        });
    }

    /** Returns a proposal to its author, who sees the reason. */
    void returnToAuthor(Viewer editor, ChangeId id, String reason) {
        transactions.useTransaction(() -> {
            ContentChange change = requireOpen(id);
            if (change.summary().isBy(editor.id())) {
                throw Problem.notAllowed("This is your own proposal: withdraw it.");
            }
            dao.addStep(id, StepType.RETURNED, editor.id(), clock.instant(), reason);
            record(editor, AuditAction.CONTENT_RETURNED, id, change.item());
        });
    }

    void withdraw(Viewer editor, ChangeId id) {
        transactions.useTransaction(() -> {
            ContentChange change = requireOpen(id);
            if (!change.summary().isBy(editor.id())) {
                throw Problem.notAllowed("Only the editor who proposed it can withdraw it.");
            }
            dao.addStep(id, StepType.WITHDRAWN, editor.id(), clock.instant(), "");
            record(editor, AuditAction.CONTENT_WITHDRAWN, id, change.item());
        });
    }

    /**
     * Undoes a published change. Readers see what was published before it, or the file. One editor is enough: those words were
     * published before, and a mistake should be stopped by whoever sees it first.
     *
     * @throws Problem (409) when it is not published, when the item is a withdrawn prompt, or when the content check finds errors
     */
    void undo(Viewer editor, ChangeId id, String reason) {
        transactions.useTransaction(() -> {
            dao.lock();
            ContentChange change = require(id);
            if (!change.summary().isPublished()) {
                throw Problem.conflict("This change is not published, or somebody has undone it already.");
            }
            if (isWithdrawn(change.item())) {
                throw Problem.conflict(
                        "This prompt is withdrawn until its text has changed, and undoing would bring it back. Propose another text.");
            }
            requireUpToDate();
            requireValid(check.of(edits.inForceWithout(id), List.of()).errors());
            dao.addNumberedStep(id, StepType.UNDONE, editor.id(), clock.instant(), reason);
            record(editor, AuditAction.CONTENT_UNDONE, id, change.item());
        });
    }

    /** @throws Problem (404) */
    ContentChange require(ChangeId id) {
        return withSteps(dao.find(id).stream().toList()).stream()
                .findFirst()
                .map(summary -> new ContentChange(summary, dao.fields(id)))
                .orElseThrow(() -> Problem.notFound("There is no such change of the content."));
    }

    /** The proposals that wait for another editor, the oldest first, at most {@link #MAX_SHOWN}. */
    List<ChangeSummary> open() {
        return withSteps(dao.open(MAX_SHOWN));
    }

    int countOpen() {
        return dao.countOpen(Optional.empty());
    }

    /** The changes of an item, the latest first, at most {@link #MAX_SHOWN}. */
    List<ChangeSummary> history(EditableItem item) {
        return withSteps(dao.of(item.kind(), item.id(), MAX_SHOWN));
    }

    boolean hasSecondEditor() {
        return dao.countEditors() > 1;
    }

    private ContentChange requireOpen(ChangeId id) {
        dao.lock();
        ContentChange change = require(id);
        if (!change.summary().isOpen()) {
            throw Problem.conflict("This proposal is no longer open. See below what became of it.");
        }
        return change;
    }

    /** The caller holds the lock, so what this node serves cannot fall behind during the transaction. */
    private void requireUpToDate() {
        if (content.publicationServed() != dao.number()) {
            throw Problem.conflict("Something else was published at this moment. Send it again.");
        }
    }

    private static void requireValid(List<ContentProblem> errors) {
        if (!errors.isEmpty()) {
            throw Problem.conflict("The content check found errors, so nothing was changed: "
                    + errors.stream()
                            .limit(3)
                            .map(ContentProblem::line)
                            .map(line -> line.replaceFirst("^error +", ""))
                            .collect(Collectors.joining(" ")));
        }
    }

    private ChangeId add(
            Viewer editor, EditableItem item, ChangeType type, Map<EditableField, String> texts, String note) {
        Map<EditableField, String> before = items.requireTexts(item);
        Map<EditableField, String> after = items.changed(item, texts);
        if (after.isEmpty()) {
            throw Problem.invalid("note", "Readers see exactly this already. Change a text first.");
        }
        Instant now = clock.instant();
        if (dao.countSince(editor.id(), now.minus(LIMIT_PERIOD)) >= MAX_CHANGES_OF_EDITOR) {
            throw Problem.conflict(
                    "You have changed or reviewed %d items within a day, which is as many as one person can. Go on tomorrow."
                            .formatted(MAX_CHANGES_OF_EDITOR));
        }
        ChangeId id = new ChangeId(Ids.next());
        dao.add(id, item.kind(), item.id(), type, editor.id(), now, note);
        after.forEach((field, text) ->
                dao.addField(id, field.name(), items.requireBase(item, field), before.getOrDefault(field, ""), text));
        return id;
    }

    /** The dates of a review that was done today. It is empty for an item without such dates. */
    private Map<EditableField, String> reviewDates(EditableItem item) {
        LocalDate today = LondonTime.date(clock.instant());
        Map<EditableField, String> dates = new LinkedHashMap<>();
        items.requireTexts(item).keySet().stream()
                .filter(EditableField::isReviewDate)
                .forEach(field ->
                        dates.put(field, (field.name().equals("review-by") ? today.plusYears(1) : today).toString()));
        return dates;
    }

    /** A new version of a withdrawn prompt would bring it back, so its review needs a changed text. */
    private boolean isWithdrawn(EditableItem item) {
        return item.kind() == EditableKind.PROMPT && withdrawnPrompts.get().contains(new PromptId(item.id()));
    }

    private List<ChangeSummary> withSteps(List<ChangeSummary.Proposal> proposals) {
        Map<ChangeId, List<ChangeSummary.Step>> steps =
                dao.steps(proposals.stream().map(ChangeSummary.Proposal::id).toList()).stream()
                        .collect(groupingBy(ChangeSummary.Step::change));
        return proposals.stream()
                .map(proposal -> new ChangeSummary(proposal, steps.getOrDefault(proposal.id(), List.of())))
                .toList();
    }

    private void record(Viewer editor, AuditAction action, ChangeId id, EditableItem item) {
        audit.record(editor.id().value(), action, id.value(), item.toString());
    }
}
