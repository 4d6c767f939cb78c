package org.onward.web;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiles Mustache templates from the classpath once and renders pages. Output is escaped unless the template uses a
 * name that ends in {@code Html}.
 */
final class Templates {
    private final DefaultMustacheFactory factory = new DefaultMustacheFactory();
    private final Map<Class<?>, Mustache> compiled = new ConcurrentHashMap<>();

    /** The escaped text, as a page contains it. */
    String escaped(String text) {
        StringWriter escaped = new StringWriter();
        factory.encode(text, escaped);
        return escaped.toString();
    }

    byte[] render(Page page, PageFrame frame) {
        return execute(page, frame, page);
    }

    /** Renders a template that does not use the layout. */
    byte[] render(Page page) {
        return execute(page, page);
    }

    private byte[] execute(Page page, Object... scopes) {
        Mustache template =
                compiled.computeIfAbsent(page.getClass(), type -> factory.compile(page.template() + ".mustache"));
        PageBuffer html = new PageBuffer();
        template.execute(html, scopes);
        return html.bytes();
    }
}
