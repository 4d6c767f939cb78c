package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.content.ItemId;
import org.onward.content.ShippedContent;

/**
 * Reads everything that others can read, once without and once with what somebody did unasked, and finds no difference: neither
 * before they were asked for it nor after.
 */
@Tag("matrix")
final class PrivateStepsTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final String MODULE = "life-events-and-adjustments";

    /** It counts for no module, because it is not opened from one. */
    private static final ItemId RESOURCE =
            ShippedContent.library().module(new ItemId(MODULE)).orElseThrow().resources().stream()
                    .findFirst()
                    .orElseThrow();

    private static final List<CallerRole> OTHERS = List.of(
            CallerRole.LEADER,
            CallerRole.MANAGER,
            CallerRole.REVIEWER,
            CallerRole.ADMINISTRATOR,
            CallerRole.OTHER_LEADER,
            CallerRole.OTHER_REVIEWER);

    /** Differs from one answer to the next, whatever happened: ids, tokens and positions in the audit trail. */
    private static final Pattern CHANCE = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|name=\"(?:csrf|once)\" value=\"[^\"]*\"|before=\\d+");

    @Test
    void nothingShowsOthersWhatSomebodyDoesUnasked() {
        RouteTestData world = new RouteTestData(onward);
        Snapshot start = Snapshot.take(onward);
        startNumberingOfAuditEntries();
        Map<String, String> without = answers(world);
        start.restoreIfChanged();

        explorePrivately(world);

        startNumberingOfAuditEntries();
        assertSame(answers(world), without);
    }

    @Test
    void askingForItShowsNothingOfWhatSomebodyDidBefore() {
        RouteTestData world = new RouteTestData(onward);
        Snapshot start = Snapshot.take(onward);
        Map<String, String> without = askAndRead(world);
        start.restoreIfChanged();

        explorePrivately(world);

        assertSame(askAndRead(world), without);
    }

    @Test
    void whatIsCountedAfterwardsIsShown() {
        RouteTestData world = new RouteTestData(onward);
        explorePrivately(world);
        Map<String, String> before = askAndRead(world);

        HttpResponse<String> counted = world.callers()
                .send(
                        CallerRole.MEMBER,
                        Call.of("POST", "/who-sees-what/" + MODULE + "/count").form(Map.of()));

        assertThat(counted.statusCode()).isEqualTo(303);
        Map<String, String> after = answers(world);
        assertThat(after.keySet().stream().filter(key -> !after.get(key).equals(before.get(key))))
                .as("answers that show a step once it counts")
                .contains(
                        "LEADER /team/{team}",
                        "MANAGER /api/v1/teams/{team}",
                        "REVIEWER /insight/people of the module",
                        "REVIEWER /api/v1/insight/ladder of the module",
                        "REVIEWER /insight/ladder.csv of the module");
    }

    /** The numbers of audit entries are on a page. A snapshot does not restore them. */
    private static void startNumberingOfAuditEntries() {
        onward.jdbi()
                .useHandle(
                        handle -> handle.execute("ALTER TABLE audit_entry ALTER COLUMN sequence RESTART WITH 1000000"));
    }

    /** The member explores the module, one of its resources, writes a note and makes a commitment that is due. */
    private static void explorePrivately(RouteTestData world) {
        for (String step : List.of(
                "{\"item\": \"%s\", \"step\": \"explored\", \"minutes\": 15}".formatted(MODULE),
                "{\"item\": \"%s\", \"step\": \"reflected\", \"note\": \"Mine alone\"}".formatted(MODULE),
                "{\"item\": \"%s\", \"step\": \"explored\"}".formatted(RESOURCE))) {
            HttpResponse<String> taken = world.callers()
                    .send(CallerRole.MEMBER, Call.of("POST", "/api/v1/me/steps").sending(Call.JSON, step));
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        }
        HttpResponse<String> committed = world.callers()
                .send(
                        CallerRole.MEMBER,
                        Call.of("POST", "/modules/%s/commitments".formatted(MODULE))
                                .form(Map.of(
                                        "when", "I chair", "will", "ask", "scope", "me", "reviewOn", "2026-12-08")));
        assertThat(committed.statusCode()).as(committed.body()).isEqualTo(303);
        onward.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE commitment SET review_on = '2026-11-01' WHERE owner = ?::uuid", world.member()));
    }

    private static Map<String, String> askAndRead(RouteTestData world) {
        startNumberingOfAuditEntries();
        HttpResponse<String> asked = world.callers()
                .send(
                        CallerRole.LEADER,
                        Call.of("POST", "/api/v1/assignments")
                                .sending(
                                        Call.JSON,
                                        "{\"item\": \"%s\", \"team\": \"%s\", \"completeBy\": \"2027-01-15\", \"reason\": \"It helps\"}"
                                                .formatted(
                                                        MODULE, world.branch().team())));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("the answer to the request", withoutChance(asked.body()));
        all.putAll(answers(world));
        return all;
    }

    private static Map<String, String> answers(RouteTestData world) {
        Samples samples = new Samples(world);
        Map<String, String> answers = new LinkedHashMap<>();
        // The reader's own PDF contains the time at which it was made.
        List<Route> routes = Routes.with(samples, onward)
                .filter(route -> !route.isWrite() && !route.path().endsWith(".pdf"))
                .toList();
        for (CallerRole who : OTHERS) {
            routes.forEach(route -> answers.put(
                    who + " " + route.toString().replaceFirst("^GET ", ""), read(world, who, samples.call(route))));
            byModule(world)
                    .forEach(address -> answers.put(
                            who + " " + address.replaceFirst("\\?.*", "") + " of the module",
                            read(world, who, Call.of("GET", address))));
        }
        answers.put("a sheet of prompts", composed(world));
        return answers;
    }

    private static Stream<String> byModule(RouteTestData world) {
        String query = "?team=%s&module=%s".formatted(world.branch().root(), MODULE);
        return Stream.of(
                        "/insight",
                        "/insight/people",
                        "/insight/ladder.csv",
                        "/api/v1/insight/ladder",
                        "/api/v1/insight/ladder.csv")
                .map(address -> address + query);
    }

    private static String composed(RouteTestData world) {
        HttpResponse<String> sheet = world.callers()
                .send(
                        CallerRole.LEADER,
                        Call.of(
                                        "POST",
                                        "/api/v1/teams/%s/prompt-sheets"
                                                .formatted(world.branch().team()))
                                .sending(Call.JSON, "{\"minutes\": 45, \"seed\": 11}"));
        assertThat(sheet.statusCode()).as(sheet.body()).isEqualTo(201);
        return withoutChance(sheet.body());
    }

    private static String read(RouteTestData world, CallerRole who, Call call) {
        HttpResponse<String> answer = world.callers().send(who, call);
        return answer.statusCode() + " " + withoutChance(answer.body());
    }

    /** Replaces ids by their order of appearance. */
    private static String withoutChance(String body) {
        List<String> seen = new ArrayList<>();
        return CHANCE.matcher(body).replaceAll(found -> {
            if (!seen.contains(found.group())) {
                seen.add(found.group());
            }
            return Matcher.quoteReplacement("#" + seen.indexOf(found.group()));
        });
    }

    private static void assertSame(Map<String, String> with, Map<String, String> without) {
        assertThat(with.keySet()).isEqualTo(without.keySet());
        with.forEach((key, answer) -> assertThat(answer).as(key).isEqualTo(without.get(key)));
    }
}
