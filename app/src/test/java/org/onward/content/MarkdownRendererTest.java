package org.onward.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {
    @Test
    void addsTheClassesOfGovukFrontend() {
        assertThat(html("One *two* **three**.\n\n- four\n\n1. five"))
                .isEqualToIgnoringNewLines("<p class=\"govuk-body\">One <em>two</em> <strong>three</strong>.</p>"
                        + "<ul class=\"govuk-list govuk-list--bullet\"><li>four</li></ul>"
                        + "<ol class=\"govuk-list govuk-list--number\"><li>five</li></ol>");
    }

    @Test
    void linksHaveNoopener() {
        assertThat(html("[a guide](https://example.org/guide?a=1&b=2)"))
                .contains("href=\"https://example.org/guide?a&#61;1&amp;b&#61;2\"")
                .contains("rel=\"noopener\"")
                .contains("class=\"govuk-link\"");
    }

    @Test
    void givesPlainTextInOneLine() {
        assertThat(MarkdownRenderer.plainText(
                        new Markdown("One *two*\n[three](https://example.org).\n\n- four\n- **five**s")))
                .isEqualTo("One two three. four fives");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Title", "## Title", "### Title"})
    void putsHeadingsBelowThePagesHeadings(String heading) {
        assertThat(html(heading)).isEqualToIgnoringNewLines("<h3 class=\"govuk-heading-s\">Title</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Text <img src=x onerror=alert(1)> text",
                "[link](javascript:alert(1))",
                "[link](data:text/html;base64,PHNjcmlwdD4=)",
                "![picture](https://example.org/picture.png)",
                "<a href=\"https://example.org\" onclick=\"alert(1)\" style=\"color:red\">link</a>"
            })
    void removesScriptsAndExternalContent(String attack) {
        assertThat(html(attack))
                .doesNotContain("<script", "<img", "javascript:", "data:", "<a href=\"https://example.org\" on");
    }

    @Property(tries = 300)
    void rendersAnyTextWithoutAnException(@ForAll String anything) {
        assertThat(html(anything)).doesNotContain("<script");
    }

    /** The service runs with half a megabyte of stack, see the launcher. */
    @ParameterizedTest
    @CsvSource({"'- ',''", "'> ',''", "'1. ',''", "'*a ','a* '", "'**a ','a** '", "'_a ','a_ '", "[,](b)", "'![a ',](b)"
    })
    void deeplyNestedTextDoesNotOverflowTheStack(String open, String close) throws InterruptedException {
        String text = open.repeat(3_000) + close.repeat(3_000);
        AtomicReference<String> rendered = new AtomicReference<>("");
        Thread thread = new Thread(null, () -> rendered.set(html(text) + plain(text)), "small stack", 512 * 1024);
        thread.start();
        thread.join();

        assertThat(rendered.get()).isNotEmpty();
    }

    private static String plain(String source) {
        return MarkdownRenderer.plainText(new Markdown(source));
    }

    private static String html(String source) {
        return MarkdownRenderer.html(new Markdown(source));
    }
}
