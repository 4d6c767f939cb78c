package org.onward.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;

/** Checks that hold for every response: its security headers, and HTML that works under them. */
@Tag("matrix")
final class EveryPageTest {
    @RegisterExtension
    static final RunningOnward onward = new RunningOnward();

    private static final Pattern LINK = Pattern.compile("\\b(?:href|src)=\"([^\"]*)");
    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc=)");
    private static final Pattern INLINE_HANDLER = Pattern.compile("<[^>]+\\son\\w+\\s*=");
    private static final Pattern INLINE_STYLE = Pattern.compile("<style|<[^>]+\\sstyle\\s*=");

    @TestFactory
    Stream<DynamicTest> everyResponseHasSecurityHeaders() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        Stream<DynamicTest> routes = Routes.with(samples, onward).flatMap(route -> Stream.of(
                        samples.allowedCaller(route), CallerRole.SIGNED_OUT, CallerRole.OTHER_MEMBER)
                .distinct()
                .map(who -> Routes.test(route + " as " + who, () -> {
                    HttpResponse<String> answer = world.callers().send(who, samples.call(route));
                    assertSecurityHeaders(answer);
                    assertThat(cacheControl(answer)).isEqualTo("no-store");
                })));
        Stream<DynamicTest> errorResponses = Stream.of(
                        "/nowhere",
                        "/api/v1/nowhere",
                        "/assets/x/nowhere",
                        "/modules/%FF",
                        "/a%00b",
                        "/..%2f",
                        "/api/..%2f")
                .map(address -> Routes.test(address, () -> {
                    HttpResponse<String> answer = world.callers().send(Call.of("GET", address));
                    assertThat(answer.statusCode()).isBetween(400, 499);
                    assertSecurityHeaders(answer);
                    assertThat(answer.body()).doesNotContainIgnoringCase("jetty", "jersey", "exception", "powered");
                }));
        return Stream.concat(routes, errorResponses);
    }

    @TestFactory
    Stream<DynamicTest> everyPageHasNoInlineCodeAndNoBrokenLinks() {
        RouteTestData world = new RouteTestData(onward);
        Samples samples = new Samples(world);
        return Routes.with(samples, onward)
                .filter(route -> !route.isApi() && !route.isWrite())
                .flatMap(route -> samples.allowed(route).stream()
                        .map(who -> Routes.test(route + " as " + who, () -> {
                            HttpResponse<String> page = world.callers().send(who, samples.call(route));
                            if (type(page).startsWith("text/html")) {
                                assertNoInlineCode(page.body());
                                assertNoBrokenLinks(world, who, page.body());
                            }
                        })));
    }

    @Test
    void errorPagesHaveNoInlineCode() {
        assertNoInlineCode(onward.browser().get("/nowhere").body());
        assertNoInlineCode(onward.browser().get("/modules/%FF").body());
    }

    @Test
    void assetsAreCacheableAndCompressed() {
        RouteTestData world = new RouteTestData(onward);
        Set<String> assets = links(onward.browser().get("/sign-in").body()).stream()
                .filter(link -> link.startsWith("/assets/"))
                .collect(Collectors.toSet());

        assertThat(assets).hasSizeGreaterThanOrEqualTo(3);
        assertThat(assets).allSatisfy(asset -> {
            HttpResponse<String> plain = world.callers().send(Call.of("GET", asset));
            assertThat(plain.statusCode()).isEqualTo(200);
            assertThat(cacheControl(plain)).contains("immutable", "max-age=31536000");
            assertSecurityHeaders(plain);
            HttpResponse<String> compressed =
                    world.callers().send(Call.of("GET", asset).with("Accept-Encoding", "gzip"));
            assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        });
    }

    @Test
    void pagesAreCompressedIfTheClientAcceptsGzip() {
        RouteTestData world = new RouteTestData(onward);

        HttpResponse<String> page = world.callers()
                .send(CallerRole.LEADER, Call.of("GET", "/catalogue").with("Accept-Encoding", "gzip"));

        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private static void assertSecurityHeaders(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("none");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "http:", "data:");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse("none"))
                .contains("max-age=31536000");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    private static void assertNoInlineCode(String page) {
        assertThat(INLINE_SCRIPT.matcher(page).results().map(found -> found.group()))
                .as("inline scripts")
                .isEmpty();
        assertThat(INLINE_HANDLER.matcher(page).results().map(found -> found.group()))
                .as("inline handlers")
                .isEmpty();
        assertThat(INLINE_STYLE.matcher(page).results().map(found -> found.group()))
                .as("inline styles")
                .isEmpty();
        assertThat(page).doesNotContain("{{", "javascript:");
    }

    /** Checks that the reader of a page may open all its links. */
    private static void assertNoBrokenLinks(RouteTestData world, CallerRole who, String page) {
        List<String> dead = links(page).stream()
                .filter(link -> link.startsWith("/") && !link.startsWith("/assets/"))
                .filter(link -> world.callers().send(who, Call.of("GET", link)).statusCode() >= 400)
                .toList();
        assertThat(dead).as("broken links").isEmpty();
    }

    private static Set<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(found -> HtmlForm.unescaped(found.group(1)).replaceFirst("#.*", ""))
                .filter(link -> !link.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String cacheControl(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("none");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }
}
