package org.onward.content;

import static org.onward.content.EditableField.Form.LINE;
import static org.onward.content.EditableField.Form.MARKDOWN;
import static org.onward.content.EditableField.Form.REVIEW_DATE;
import static org.onward.content.EditableField.Form.SENTENCES;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.text.TextRule;

/**
 * A field of an item that editors can edit in the browser.
 *
 * @param name its name in forms and in the database; unique within a kind
 * @param label its name on pages
 * @param place where it is in the file: the name of a YAML field, a heading such as {@code ## Case}, or {@link #BODY}
 * @param inGuide whether it is in the facilitator guide of a module
 */
public record EditableField(String name, String label, String place, boolean inGuide, Form form) {
    /** The place of the whole text below the fields. The content check reports problems of this text under this name. */
    public static final String BODY = "text";

    private static final List<EditableField> RESOURCE = List.of(
            new EditableField("title", "Title", "title", false, LINE),
            new EditableField("publisher", "Publisher", "publisher", false, LINE),
            new EditableField("audience", "Who it is for", "audience", false, LINE),
            new EditableField("accessibility", "Accessibility", "accessibility", false, SENTENCES),
            new EditableField("joining", "How to join", "joining", false, SENTENCES),
            new EditableField("why", "Why it is worth the time", BODY, false, MARKDOWN),
            new EditableField("last-checked", "Last checked", "last-checked", false, REVIEW_DATE));

    private static final List<EditableField> PROMPT = List.of(
            new EditableField("text", "Question", "text", false, SENTENCES),
            new EditableField("follow-on", "Where the answer leads", "follow-on", false, SENTENCES),
            new EditableField("reviewed", "Reviewed", "reviewed", false, REVIEW_DATE));

    private static final List<EditableField> MODULE = Stream.of(
                    Stream.of(
                            new EditableField("title", "Title", "title", false, LINE),
                            new EditableField("summary", "Summary", "summary", false, SENTENCES),
                            new EditableField("audience", "Who it is for", "audience", false, LINE),
                            new EditableField("what-changed", "What changed", "what-changed", false, SENTENCES),
                            section("case", "Case", false),
                            section("reflection", "Reflection", false),
                            section("change", "What change looks like", false),
                            section("sensitivity", "Sensitivity", false),
                            new EditableField("guide-purpose", "Purpose", "purpose", true, SENTENCES)),
                    Stream.of(
                                    "Who facilitates",
                                    "Preparation",
                                    "Ground rules",
                                    "Opening",
                                    "When it gets hard",
                                    "Speaking up and safeguarding",
                                    "Close",
                                    "Commitments",
                                    "After",
                                    "Remote and hybrid",
                                    "Signposts")
                            .map(title -> section(
                                    "guide-" + title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, true)),
                    Stream.of(
                            new EditableField("reviewed", "Reviewed", "reviewed", false, REVIEW_DATE),
                            new EditableField("review-by", "Next review by", "review-by", false, REVIEW_DATE)))
            .flatMap(fields -> fields)
            .toList();

    /** What a field holds. */
    public enum Form {
        /** A few words. */
        LINE,
        /** Some sentences in one paragraph. */
        SENTENCES,
        /** Paragraphs, lists, emphasis and links. */
        MARKDOWN,
        /** A date that only the action "Reviewed today" changes. */
        REVIEW_DATE
    }

    /** The fields of a kind, in the order of a page. An item need not have all of them. */
    public static List<EditableField> of(EditableKind kind) {
        return switch (kind) {
            case RESOURCE -> RESOURCE;
            case PROMPT -> PROMPT;
            case MODULE -> MODULE;
        };
    }

    /** Empty for a field of another version of Onward. */
    public static Optional<EditableField> of(EditableKind kind, String name) {
        return of(kind).stream().filter(field -> field.name.equals(name)).findFirst();
    }

    /**
     * Whether readers see a difference. White space counts only where it separates paragraphs, and the line ends that browsers send do
     * not count.
     */
    public boolean differs(String before, String after) {
        return form == MARKDOWN
                ? !TextRule.strip(TextRule.normalise(before)).equals(TextRule.strip(TextRule.normalise(after)))
                : !TextRule.oneLine(before).equals(TextRule.oneLine(after));
    }

    public boolean isReviewDate() {
        return form == REVIEW_DATE;
    }

    /** The title of the section, for a field that is one. */
    public Optional<String> sectionTitle() {
        return place.startsWith("## ") ? Optional.of(place.substring("## ".length())) : Optional.empty();
    }

    /** The name under which the content check reports problems of this field. */
    public String nameInProblems(EditableItem item) {
        return item.kind() == EditableKind.PROMPT ? item.id() + "." + place : place;
    }

    private static EditableField section(String name, String title, boolean inGuide) {
        return new EditableField(name, title, "## " + title, inGuide, MARKDOWN);
    }
}
