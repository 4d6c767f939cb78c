package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onward.content.EditOutcome.State;
import org.onward.content.check.CheckingLoader;
import org.onward.content.reading.ItemTexts;

/** Published edits laid over the files while the content is served. */
class EditedLibraryTest {
    private static final EditableItem MODULE = new EditableItem(EditableKind.MODULE, "inclusive-meetings");
    private static final EditableItem PROMPT = new EditableItem(EditableKind.PROMPT, "al-first-week");
    private static final String MODULE_FILE = "modules/inclusive-meetings/module.md";
    private static final String PROMPT_FILE = "prompts/allyship.yaml";

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final InstantSource clock = () -> now;
    private final Published published = new Published();
    private LiveContent content;

    /** What the database would have. */
    private static final class Published implements PublishedEdits {
        private final List<FieldEdit> edits = new ArrayList<>();
        private long number;

        @Override
        public long number() {
            return number;
        }

        @Override
        public List<FieldEdit> inForce() {
            return List.copyOf(edits);
        }

        void add(FieldEdit edit) {
            edits.add(edit);
            number++;
        }
    }

    @BeforeEach
    void start() throws IOException {
        ShippedContent.copyTo(folder);
        content = LiveContent.start(List.of(folder), new CheckingLoader(clock), clock);
        content.layOver(published);
    }

    @Test
    void aPublishedTextIsServedFromTheNextPoll() {
        String archived = library().textOf(new ItemId(MODULE.id())).orElseThrow();
        published.add(edit(MODULE, "title", "Meetings for everybody"));
        assertThat(title()).isNotEqualTo("Meetings for everybody");

        content.poll();

        assertThat(title()).isEqualTo("Meetings for everybody");
        assertThat(content.publicationServed()).isEqualTo(1);
        assertThat(library().textOf(new ItemId(MODULE.id())).orElseThrow())
                .as("the text that is archived")
                .isEqualTo(archived.replaceFirst("title: .*", "title: Meetings for everybody"));
    }

    @Test
    void aStartingNodeServesWhatWasPublishedBefore() {
        published.add(edit(MODULE, "title", "Meetings for everybody"));

        LiveContent another = LiveContent.start(List.of(folder), new CheckingLoader(clock), clock);
        another.layOver(published);

        assertThat(another.library()
                        .module(new ItemId(MODULE.id()))
                        .orElseThrow()
                        .title())
                .isEqualTo("Meetings for everybody");
    }

    @Test
    void anUndonePublicationIsNoLongerServed() {
        String before = title();
        published.add(edit(MODULE, "title", "Meetings for everybody"));
        content.poll();

        published.edits.clear();
        published.number++;
        content.poll();

        assertThat(title()).isEqualTo(before);
    }

    @Test
    void aTextIsSetAsideOnceItsFileSaysSomethingElse() throws IOException {
        published.add(edit(MODULE, "title", "Meetings for everybody"));
        published.add(edit(MODULE, "audience", "everybody who meets"));
        replace(MODULE_FILE, "title: .*", "title: Meetings, edited in the file");
        settle();

        LearningModule module = library().module(new ItemId(MODULE.id())).orElseThrow();
        assertThat(module.title()).as("the file wins").isEqualTo("Meetings, edited in the file");
        assertThat(module.audience()).as("the file has the same text as before").isEqualTo("everybody who meets");
        assertThat(states()).containsExactly(State.FILE_CHANGED, State.APPLIED);
    }

    @Test
    void aTextThatTheFileHasByNowIsNoConflict() throws IOException {
        published.add(edit(MODULE, "title", "Meetings for everybody"));
        replace(MODULE_FILE, "title: .*", "title: Meetings for everybody");
        settle();

        assertThat(title()).isEqualTo("Meetings for everybody");
        assertThat(states()).containsExactly(State.IN_FILE);
    }

    @Test
    void aReviewIsSetAsideOnceAnythingElseOfTheItemHasChanged() throws IOException {
        published.add(edit(PROMPT, "reviewed", "2026-11-24"));
        content.poll();
        assertThat(prompt().reviewed()).hasToString("2026-11-24");

        replace(PROMPT_FILE, "  minutes: 4", "  minutes: 5");
        settle();

        assertThat(prompt().reviewed()).hasToString("2026-11-22");
        assertThat(prompt().minutes()).isEqualTo(5);
        assertThat(states()).containsExactly(State.FILE_CHANGED);
    }

    @Test
    void aReviewOfAnItemStaysWhenAnotherPromptOfTheFileChanges() throws IOException {
        published.add(edit(PROMPT, "reviewed", "2026-11-24"));
        replace(PROMPT_FILE, "- id: al-last-chance\n  text: .*", "- id: al-last-chance\n  text: Which chance was new?");
        settle();

        assertThat(states()).containsExactly(State.APPLIED);
    }

    @Test
    void anInvalidTextIsSetAsideAndTheOthersAreServed() {
        published.add(edit(PROMPT, "text", "Do you like your colleagues?"));
        published.add(
                edit(new EditableItem(EditableKind.PROMPT, "al-last-chance"), "follow-on", "Share the next one."));
        published.add(edit(MODULE, "title", "Meetings for everybody"));

        content.poll();

        assertThat(states()).containsExactly(State.INVALID, State.APPLIED, State.APPLIED);
        assertThat(prompt().text()).startsWith("Who made your first week");
        assertThat(title()).isEqualTo("Meetings for everybody");
        assertThat(content.served().edits().errors())
                .anySatisfy(error -> assertThat(error.field()).isEqualTo("al-first-week.text"));
    }

    @Test
    void aTextWithTheHeadingOfAnotherSectionIsRefused() {
        published.add(edit(MODULE, "case", "It began.\n\n## Reflection\n\nWhat?"));

        content.poll();

        assertThat(states()).containsExactly(State.INVALID);
    }

    @Test
    void anItemThatIsGoneIsSetAside() {
        published.add(new FieldEdit(new EditableItem(EditableKind.PROMPT, "no-such-prompt"), "text", "a", "b"));

        content.poll();

        assertThat(states()).containsExactly(State.GONE);
    }

    @Test
    void everyEditableTextOfTheShippedContentCanBeReplaced() {
        List<FieldEdit> edits = everyTextChanged();
        ContentReading reading = new CheckingLoader(clock).read(List.of(folder), edits);

        assertThat(edits).hasSizeGreaterThan(1500);
        assertThat(reading.edits().errors()).isEmpty();
        assertThat(reading.edits().outcomes())
                .allSatisfy(outcome ->
                        assertThat(outcome.state()).as(outcome.toString()).isEqualTo(State.APPLIED));
        ItemTexts edited = new ItemTexts(reading.edits().edited());
        assertThat(edits).allSatisfy(edit -> assertThat(edited.read(
                        edit.item(),
                        EditableField.of(edit.item().kind(), edit.field()).orElseThrow()))
                .contains(edit.text()));
    }

    @Test
    void otherLinesOfAFileStayAsTheyAre() throws IOException {
        Path file = folder.resolve(PROMPT_FILE);
        Files.writeString(file, "# Questions about allyship.\n" + Files.readString(file));
        replace(PROMPT_FILE, "  stage: what", "  # An easy beginning.\n  stage: what  # the first stage");
        String before = Files.readString(file);
        String longText = "Choose one of these small acts, and do it for the next person who joins; then tell somebody "
                + "\"I did it\": it is easier than it looks, and it costs ten minutes.";

        ContentReading reading =
                new CheckingLoader(clock).read(List.of(folder), List.of(edit(PROMPT, "follow-on", longText)));

        String after = reading.edits()
                .edited()
                .textOf(reading.edits().files().fileOf(PROMPT).orElseThrow())
                .orElseThrow();
        assertThat(after).isNotEqualTo(before).contains("follow-on: >-\n    Choose one", "\n    easier than it looks");
        assertThat(without(after, "(?s)  follow-on: >-\n.*?minutes\\.\n"))
                .isEqualTo(without(before, "  follow-on: \"Pick one.*\n"));
    }

    private static String without(String text, String pattern) {
        assertThat(text).containsPattern(pattern);
        return text.replaceFirst(pattern, "");
    }

    /** An edit of every text field, with a word more. */
    private List<FieldEdit> everyTextChanged() {
        ContentSources files = content.served().edits().files();
        return files.files().keySet().stream()
                .flatMap(item -> ItemTexts.of(files, item).entrySet().stream()
                        .filter(text -> !text.getKey().isReviewDate())
                        .filter(text -> !hasLimit(text.getKey(), text.getValue()))
                        .map(text -> new FieldEdit(
                                item, text.getKey().name(), text.getValue(), withOneWordMore(text.getValue()))))
                .toList();
    }

    private static String withOneWordMore(String text) {
        return text.endsWith("?")
                ? text.substring(0, text.length() - 1) + " today?"
                : text.replaceFirst("(?<=\\p{L})(?=[.?!](\\s|$))|$", " today");
    }

    /** A question has at most 30 words, and a summary 160 characters. */
    private static boolean hasLimit(EditableField field, String text) {
        return (field.name().equals("text") && Wording.countWords(text) > 29)
                || (field.name().equals("summary") && text.length() > 150);
    }

    private FieldEdit edit(EditableItem item, String name, String text) {
        EditableField field = EditableField.of(item.kind(), name).orElseThrow();
        ContentReading reading = new CheckingLoader(clock).read(folder);
        return new FieldEdit(
                item,
                name,
                new ItemTexts(reading.edits().files()).base(item, field).orElseThrow(),
                text);
    }

    private void settle() {
        content.poll();
        now = now.plusSeconds(2);
        content.poll();
    }

    private void replace(String file, String pattern, String instead) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replaceFirst("(?m)^" + pattern, instead));
    }

    private List<State> states() {
        return content.served().edits().outcomes().stream()
                .map(EditOutcome::state)
                .toList();
    }

    private Library library() {
        return content.library();
    }

    private String title() {
        return library().module(new ItemId(MODULE.id())).orElseThrow().title();
    }

    private Prompt prompt() {
        return library().prompt(new PromptId(PROMPT.id())).orElseThrow();
    }
}
