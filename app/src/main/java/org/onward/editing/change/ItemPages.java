package org.onward.editing.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.ContentProblem;
import org.onward.content.ContentSources;
import org.onward.content.EditableField;
import org.onward.content.EditableItem;
import org.onward.content.LiveContent;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;

/** Builds the pages of an item and of a change. */
public final class ItemPages {
    static final List<Link> TRAIL =
            List.of(new Link("/editing", "Content"), new Link("/editing/items", "Edit content"));

    /** Characters that fit into a line of a text area. */
    private static final int LINE_LENGTH = 80;

    private final ContentChanges changes;
    private final ServedItems items;
    private final LiveContent content;

    public ItemPages(ContentChanges changes, ServedItems items, LiveContent content) {
        this.changes = changes;
        this.items = items;
        this.content = content;
    }

    ItemForm form(EditableItem item) {
        return new ItemForm(item, items.requireTexts(item));
    }

    /** The page on the first visit. */
    EditItemPage page(EditableItem item, Form form) {
        return page(item, form, false, List.of());
    }

    /** The page with a preview of the form, and the warnings of the content check about it. */
    EditItemPage preview(EditableItem item, Form form, List<ContentProblem> warnings) {
        return page(item, form, true, warnings);
    }

    /** The page of a form that was rejected. */
    EditItemPage rejected(EditableItem item, Form form) {
        return page(item, form, true, List.of());
    }

    private EditItemPage page(EditableItem item, Form form, boolean previewed, List<ContentProblem> warnings) {
        Map<EditableField, String> current = items.requireTexts(item);
        ItemForm fields = new ItemForm(item, current);
        ContentSources sources = content.served().edits().files();
        Form entered = form.and(ItemForm.SEEN, previewed ? fields.version() : form.entered(ItemForm.SEEN));
        List<EditableField> shown = fields.fields().toList();
        return new EditItemPage(
                TRAIL,
                form.problems(),
                "Edit a " + item.kind().word(),
                ItemWording.title(item, current),
                ItemWording.address(item),
                ItemWording.readersAddress(item),
                ItemWording.reviewed(current),
                changes.canBeReviewed(item),
                changes.hasSecondEditor(),
                content.brokenEdit().isPresent(),
                setAside(item),
                previewed,
                previewed ? differences(current, entered, shown) : List.of(),
                warnings.stream()
                        .filter(warning -> isNew(warning)
                                && fields.fieldOf(warning, sources).isEmpty())
                        .map(ItemForm::line)
                        .toList(),
                rows(
                        fields,
                        entered,
                        shown.stream().filter(field -> !field.inGuide()),
                        previewed ? warnings : served()),
                rows(fields, entered, shown.stream().filter(EditableField::inGuide), previewed ? warnings : served()),
                Field.of(entered, ItemForm.NOTE),
                Field.of(entered, ItemForm.SEEN),
                changes.history(item).stream().map(ItemPages::line).toList());
    }

    private List<EditItemPage.TextRow> rows(
            ItemForm form, Form entered, Stream<EditableField> fields, List<ContentProblem> warnings) {
        ContentSources sources = content.served().edits().files();
        return fields.map(field -> {
                    String name = ItemForm.nameOf(field);
                    String value = entered.entered(name);
                    return new EditItemPage.TextRow(
                            name,
                            value,
                            entered.problemWith(name),
                            field.label(),
                            ItemWording.hint(field),
                            field.form() == EditableField.Form.LINE,
                            rowsFor(field, value),
                            warnings.stream()
                                    .filter(warning -> form.fieldOf(warning, sources)
                                            .filter(field::equals)
                                            .isPresent())
                                    .map(ItemForm::sentence)
                                    .toList());
                })
                .toList();
    }

    private static int rowsFor(EditableField field, String value) {
        int lines =
                value.lines().mapToInt(line -> 1 + line.length() / LINE_LENGTH).sum();
        return field.form() == EditableField.Form.MARKDOWN
                ? Math.min(20, Math.max(5, lines + 1))
                : Math.min(6, Math.max(2, lines + 1));
    }

    private static List<Difference> differences(
            Map<EditableField, String> current, Form entered, List<EditableField> fields) {
        return fields.stream()
                .filter(field ->
                        field.differs(current.getOrDefault(field, ""), entered.entered(ItemForm.nameOf(field))))
                .map(field ->
                        Difference.of(field, current.getOrDefault(field, ""), entered.entered(ItemForm.nameOf(field))))
                .toList();
    }

    private List<ContentProblem> served() {
        return content.served().warnings();
    }

    private boolean isNew(ContentProblem warning) {
        return !served().contains(warning);
    }

    private List<EditItemPage.SetAside> setAside(EditableItem item) {
        return items.setAside().stream()
                .filter(outcome -> outcome.edit().item().equals(item))
                .map(outcome -> new EditItemPage.SetAside(
                        ItemWording.label(item, outcome.edit().field()),
                        outcome.edit().text(),
                        ItemWording.why(outcome.state())))
                .toList();
    }

    /** The proposals that wait for another editor, the oldest first. */
    public List<OpenChange> openChanges() {
        return changes.open().stream()
                .map(change -> new OpenChange(
                        ItemWording.title(change.item(), items.textsOf(change.item())),
                        ItemWording.address(change.id()),
                        ItemWording.subject(change),
                        change.proposal().proposedByName(),
                        LondonTime.day(change.proposal().proposed())))
                .toList();
    }

    /** Whether {@link #openChanges} leaves some out. */
    public boolean hasMoreOpenChanges() {
        return changes.countOpen() > ContentChanges.MAX_SHOWN;
    }

    /** The items with published changes that readers do not see. */
    public List<Link> itemsWithChangesSetAside() {
        return items.setAside().stream()
                .map(outcome -> outcome.edit().item())
                .distinct()
                .map(this::toChangeSetAside)
                .toList();
    }

    /** An item that is no longer in the files has no page, so the link is to what was published last. */
    private Link toChangeSetAside(EditableItem item) {
        Map<EditableField, String> texts = items.textsOf(item);
        String address = texts.isEmpty()
                ? changes.history(item).stream()
                        .filter(ChangeSummary::isPublished)
                        .map(change -> ItemWording.address(change.id()))
                        .findFirst()
                        .orElse(ItemWording.address(item))
                : ItemWording.address(item);
        return new Link(address, ItemWording.title(item, texts));
    }

    private static EditItemPage.HistoryLine line(ChangeSummary change) {
        return new EditItemPage.HistoryLine(
                ItemWording.address(change.id()),
                ItemWording.subject(change),
                change.proposal().proposedByName(),
                ItemWording.state(change),
                change.isOpen());
    }

    ChangePage page(ContentChange change, boolean own, Form form) {
        ChangeSummary summary = change.summary();
        EditableItem item = change.item();
        boolean asProposed = items.isAsProposed(change);
        ChangeCheck.Findings findings = summary.isOpen() && asProposed
                ? changes.preview(change)
                : new ChangeCheck.Findings(List.of(), List.of());
        Set<ContentProblem> known = Set.copyOf(served());
        return new ChangePage(
                Stream.concat(
                                TRAIL.stream(),
                                Stream.of(new Link(
                                        ItemWording.address(item),
                                        "This " + item.kind().word())))
                        .toList(),
                form.problems(),
                summary.isReview() ? "A review" : "A change of a " + item.kind().word(),
                ItemWording.title(item, items.textsOf(item)),
                ItemWording.address(item),
                ItemWording.address(summary.id()),
                ItemWording.state(summary),
                summary.isOpen(),
                own,
                summary.isPublished(),
                summary.isReview(),
                changes.hasSecondEditor(),
                Optional.of(summary.proposal().note()).filter(note -> !note.isEmpty()),
                steps(summary),
                change.fields().stream()
                        .flatMap(field -> EditableField.of(item.kind(), field.field()).stream()
                                .map(editable -> Difference.of(editable, field.textBefore(), field.textAfter())))
                        .toList(),
                findings.warnings().stream()
                        .filter(warning -> !known.contains(warning))
                        .map(ItemForm::line)
                        .toList(),
                obstacles(change, asProposed, findings),
                ItemWording.address(item) + "?from=" + summary.id(),
                Field.of(form, ChangeResource.REASON));
    }

    private static List<String> obstacles(ContentChange change, boolean asProposed, ChangeCheck.Findings findings) {
        if (change.summary().isOpen() && !asProposed) {
            return List.of("The item has changed since this was proposed, in the files or in the browser.");
        }
        return findings.errors().stream().map(ItemForm::line).toList();
    }

    private static List<ChangePage.StepLine> steps(ChangeSummary change) {
        ChangeSummary.Proposal proposal = change.proposal();
        Stream<ChangePage.StepLine> proposed = change.isReview()
                ? Stream.of()
                : Stream.of(new ChangePage.StepLine(
                        "Proposed on " + LondonTime.dayAndTime(proposal.proposed()),
                        proposal.proposedByName(),
                        Optional.empty()));
        return Stream.concat(
                        proposed,
                        change.steps().stream()
                                .map(step -> new ChangePage.StepLine(
                                        (change.isReview() && step.step() == ChangeSummary.StepType.PUBLISHED
                                                        ? "Reviewed"
                                                        : ItemWording.words(step.step()))
                                                + " on " + LondonTime.dayAndTime(step.taken()),
                                        step.takenByName(),
                                        Optional.of(step.reason()).filter(reason -> !reason.isEmpty()))))
                .toList();
    }
}
