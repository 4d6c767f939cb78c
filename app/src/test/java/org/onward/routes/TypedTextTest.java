package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/**
 * Types into all fields of a page, presses each button, and looks for what was typed on the page that follows. Only the
 * fields that a button uses may be gone, and only if its work was done.
 */
final class TypedTextTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Set<String> COMMITMENT = Set.of("when", "will", "scope", "reviewOn");

    private RouteTestData world;
    private Snapshot snapshot;

    @BeforeEach
    void createTestData() {
        world = new RouteTestData(onward);
        snapshot = Snapshot.take(onward);
    }

    @Test
    void everyButtonOfAModuleKeepsWhatWasTyped() {
        String page = "/modules/inclusive-meetings";
        Map<String, String> typed = Map.of(
                "caseMinutes", "317",
                "note", "Nobody asked the night shift.",
                "noteMinutes", "318",
                "when", "I set a date",
                "will", "ask the night shift first",
                "scope", "organisation",
                "reviewOn", "2027-01-19");

        List<String> pressed = pressEach(
                page,
                page,
                typed,
                Map.of(
                        page + "/case", Set.of("caseMinutes"),
                        page + "/reflection", Set.of("note", "noteMinutes"),
                        page + "/commitment", COMMITMENT));

        assertThat(pressed)
                .contains(page + "/case", page + "/reflection", page + "/commitment", page + "/starters/1")
                .anyMatch(address -> address.endsWith("/delete"));
    }

    @Test
    void everyButtonOfAModuleWhoseCaseWasReadKeepsWhatWasTyped() {
        String page = "/modules/" + RouteTestData.OTHER_MODULE;

        assertThat(pressEach(
                        page,
                        page,
                        Map.of("note", "Nobody asked.", "when", "I advertise", "will", "ask for two skills"),
                        Map.of(page + "/reflection", Set.of("note", "noteMinutes"), page + "/commitment", COMMITMENT)))
                .contains(page + "/case/undo");
    }

    @Test
    void everyButtonOfTheCommitmentFormKeepsWhatWasTyped() {
        String page = "/modules/inclusive-meetings/commitments";

        assertThat(pressEach(
                        page,
                        page,
                        Map.of("when", "I set a date", "will", "ask first", "reviewOn", "2027-01-19"),
                        Map.of()))
                .contains(page, page + "/starters/1");
    }

    @Test
    void everyButtonOfACommitmentKeepsWhatWasTyped() {
        String page = "/commitments/" + world.thing("commitment");

        assertThat(pressEach(
                        page,
                        page,
                        Map.of("words", "There was no meeting to chair.", "reviewOn", "2027-01-19"),
                        Map.of(page + "/check-back", Set.of("answer", "words", "reviewOn"))))
                .contains(page + "/check-back", page + "/withdraw");
    }

    @Test
    void everyButtonOfAResourceKeepsWhatWasTyped() {
        String page = "/resources/" + world.thing("finished resource");

        assertThat(pressEach(
                        page,
                        page + "/complete",
                        Map.of("minutesSpent", "317"),
                        Map.of(page + "/complete", Set.of("minutesSpent"))))
                .contains(page + "/complete", page + "/complete/undo");
    }

    /** The form has one button. It is refused, because no item was chosen. */
    @Test
    void theButtonOfTheAskFormKeepsWhatWasTyped() {
        String page = "/team/%s/ask".formatted(world.branch().team());

        assertThat(pressEach(
                        page, page, Map.of("reason", "We advertise <two> posts", "completeBy", "2027-01-19"), Map.of()))
                .containsExactly(page);
    }

    /**
     * @param used the fields that a button uses, by its address
     * @return the addresses of the pressed buttons
     */
    private List<String> pressEach(
            String address, String formAddress, Map<String, String> typed, Map<String, Set<String>> used) {
        HtmlForm form = HtmlForm.on(get(address), formAddress).orElseThrow();
        form.buttons().forEach(button -> {
            // A token is bound to a page, and the database is restored after each button.
            HtmlForm fresh = HtmlForm.on(get(address), formAddress).orElseThrow();
            Map<String, String> fields = new LinkedHashMap<>(fresh.values());
            fields.putAll(typed);
            button.name().ifPresent(name -> fields.put(name, "fresh token " + button.address()));
            HttpResponse<String> answer = world.callers()
                    .send(CallerRole.LEADER, Call.of("POST", button.address()).form(fields));
            assertThat(answer.statusCode()).as(button + ": " + answer.body()).isIn(200, 303, 422);
            boolean isDone = answer.statusCode() != 422;
            String shown = HtmlForm.unescaped(answer.body());
            Stream<Map.Entry<String, String>> kept = typed.entrySet().stream()
                    .filter(field -> !isDone
                            || !used.getOrDefault(button.address(), Set.of()).contains(field.getKey()));
            assertThat(kept).as("kept by " + button.address()).allSatisfy(field -> assertThat(shown)
                    .as("%s after %s", field.getKey(), button.address())
                    .contains(field.getValue()));
            snapshot.restoreIfChanged();
        });
        return form.buttons().stream().map(HtmlForm.Button::address).toList();
    }

    private String get(String address) {
        return world.callers().send(CallerRole.LEADER, Call.of("GET", address)).body();
    }
}
