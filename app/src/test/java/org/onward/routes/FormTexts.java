package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.RunningOnward;
import org.onward.web.AccessRule;
import org.onward.web.Page;

/** The forms of all pages, for tests about the text that is typed into them. */
final class FormTexts {
    final RouteTestData world;
    final Samples samples;
    final Snapshot snapshot;
    private final RunningOnward onward;

    FormTexts(RunningOnward onward) {
        this.onward = onward;
        this.world = new RouteTestData(onward);
        this.samples = new Samples(world);
        this.snapshot = Snapshot.take(onward);
    }

    /** The forms for signed-in people, without signing out and without forms that only show a page. */
    Stream<Route> forms() {
        return Routes.with(samples, onward)
                .filter(Route::takesForm)
                .filter(route -> route.rule().orElseThrow() != AccessRule.ANYONE
                        && !route.path().equals("/sign-out")
                        && !Page.class.isAssignableFrom(route.handler().getReturnType()));
    }

    /** The forms with fields. */
    Stream<Route> formsWithFields() {
        return forms().filter(route -> !samples.of(route).fields().isEmpty());
    }

    /** The forms with text fields. */
    Stream<Route> formsWithText() {
        return formsWithFields().filter(route -> !typed(route).isEmpty());
    }

    String address(Route route) {
        return samples.call(route).address();
    }

    Call filled(Route route, Map<String, String> more) {
        Map<String, String> fields = samples.of(route).fields();
        fields.putAll(more);
        return samples.call(route).form(fields);
    }

    /** The sample's texts by field. */
    Map<String, String> typed(Route route) {
        Sample sample = samples.of(route);
        String address = sample.page().orElseThrow();
        Call call = sample.pageFields().isEmpty()
                ? Call.of("GET", address)
                : Call.of("POST", address).form(sample.pageFields());
        String page = world.callers().send(samples.allowedCaller(route), call).body();
        Map<String, String> typed = new LinkedHashMap<>(samples.of(route).fields());
        HtmlForm.on(page, address(route)).ifPresent(form -> typed.keySet().retainAll(form.textFields()));
        return typed;
    }

    /** Texts of several words, which can be recognised on a page. */
    Stream<String> sentences(Route route) {
        return typed(route).values().stream().filter(text -> text.contains(" "));
    }

    void assertShowsText(Route route, HttpResponse<String> answer) {
        String shown = HtmlForm.unescaped(answer.body());
        assertThat(typed(route).values()).allSatisfy(text -> assertThat(shown)
                .as(() -> Answers.shown(samples.call(route), answer))
                .contains(text));
    }

    void assertDoesNotShowText(Route route, HttpResponse<String> answer) {
        String shown = HtmlForm.unescaped(answer.body());
        sentences(route).forEach(text -> assertThat(shown).doesNotContain(text));
    }

    Optional<String> heldFormOf(CallerRole who) {
        return onward.jdbi().withHandle(handle -> handle.select(
                        """
                                SELECT form.id FROM held_form form JOIN persona ON persona.person = form.person
                                WHERE persona.id = ? AND form.id::text <> ?
                                """,
                        who.persona().orElseThrow(),
                        world.thing("heldForm"))
                .mapTo(String.class)
                .findOne());
    }
}
