package org.onward.content.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkCheckTest {
    private static final HostQueue.Pauses NONE = (host, pause) -> {};

    @Test
    void sendsOneRequestAtATimeToAHost() throws Exception {
        try (SmallWeb web = new SmallWeb()) {
            List<LinkedAddress> links = new ArrayList<>();
            for (int page = 0; page < 20; page++) {
                links.add(new LinkedAddress(web.at("/200/" + page), List.of("module a")));
            }

            List<CheckedLink> checked = check(links);

            assertThat(checked).extracting(CheckedLink::link).containsExactlyInAnyOrderElementsOf(links);
            assertThat(web.requests).hasSize(20);
            assertThat(web.mostAtOnce).hasValue(1);
        }
    }

    @Test
    void listsLinksThatNeedWorkAndCountsTheOthers() throws Exception {
        try (SmallWeb web = new SmallWeb()) {
            LinkReport report = new LinkReport(
                    LocalDate.of(2026, 12, 1),
                    check(List.of(
                            new LinkedAddress(web.at("/200"), List.of("module a")),
                            new LinkedAddress(web.at("/301/200"), List.of("resource b", "module a")),
                            new LinkedAddress(web.elsewhere("/404"), List.of("pathway c")))));

            assertThat(report.markdown())
                    .startsWith("# Links, checked on 1 December 2026")
                    .contains("3 addresses: 1 fine, 1 moved, 1 gone, 0 refused, 0 unreachable, 0 not asked.")
                    .contains("## Moved (1)", "Write the new address")
                    .contains("- <%s> moved to <%s> (answered 200). In: module a, resource b.\n"
                            .formatted(web.at("/301/200"), web.at("/200")))
                    .contains("## Gone (1)")
                    .contains("- <%s> (answered 404). In: pathway c.\n".formatted(web.elsewhere("/404")))
                    .doesNotContain("## Fine");
            assertThat(report.json())
                    .contains(
                            "\"checkedOn\" : \"2026-12-01\"",
                            "\"moved\" : 1",
                            "\"not-asked\" : 0",
                            "\"state\" : \"gone\"")
                    .contains("\"movedTo\" : \"%s\"".formatted(web.at("/200")));
        }
    }

    private static List<CheckedLink> check(List<LinkedAddress> links) throws InterruptedException {
        return new LinkCheck(new LinkVisitor(
                        new HttpFetcher("", Duration.ofSeconds(10)), new HostQueue(Duration.ofSeconds(1), NONE), true))
                .run(links);
    }
}
