package org.onward.content;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders Markdown as HTML that a template may print unescaped. The HTML is sanitised, has the classes of GOV.UK
 * Frontend, and its headings fit below a page's {@code h2}. Template fields with such HTML end in {@code Html}.
 */
public final class MarkdownRenderer {
    private static final int HIGHEST_HEADING = 3;
    private static final int LOWEST_HEADING = 6;
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> new GovukClasses())
            .build();

    /**
     * A second layer: the HTML is sanitised again after rendering, so that a bug in the renderer cannot let scripts or
     * external content through.
     */
    private static final PolicyFactory SANITISER = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "ul", "ol", "li", "em", "strong", "code", "blockquote", "br", "h3", "h4", "h5", "h6", "a")
            .allowAttributes("class")
            .matching((element, attribute, value) -> value.matches("govuk-[a-z -]+") ? value : null)
            .globally()
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .requireRelsOnLinks("noopener")
            .toFactory();

    /**
     * Caches the HTML of each text while the content holds the text, because pages show the same texts again and again.
     */
    private static final Map<Markdown, String> RENDERED = Collections.synchronizedMap(new WeakHashMap<>());

    private MarkdownRenderer() {}

    public static String html(Markdown text) {
        return RENDERED.computeIfAbsent(text, MarkdownRenderer::render);
    }

    private static String render(Markdown text) {
        Node document = MarkdownParser.parse(text.source());
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST_HEADING, Math.max(HIGHEST_HEADING, heading.getLevel())));
            }
        });
        return SANITISER.sanitize(RENDERER.render(document));
    }

    /** The text alone in one line, without links and bullets, for use in lists. */
    public static String plainText(Markdown text) {
        return PlainWords.of(MarkdownParser.parse(text.source()));
    }

    /** The paragraphs and list items as plain text, without headings. */
    public static List<String> passages(Markdown text) {
        return Paragraphs.of(text);
    }

    private static final class GovukClasses implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            String classes = classesOf(node, tag);
            if (!classes.isEmpty()) {
                attributes.put("class", classes);
            }
        }

        private static String classesOf(Node node, String tag) {
            if (node instanceof Paragraph && tag.equals("p")) {
                return "govuk-body";
            }
            if (node instanceof BulletList) {
                return "govuk-list govuk-list--bullet";
            }
            if (node instanceof OrderedList) {
                return "govuk-list govuk-list--number";
            }
            if (node instanceof Link) {
                return "govuk-link";
            }
            return node instanceof Heading ? "govuk-heading-s" : "";
        }
    }
}
