package org.onward.web;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Mustache templates from the classpath, compiled once. Output is escaped unless a template asks for a name in {@code …Html}. */
final class Templates {
    private final DefaultMustacheFactory factory = new DefaultMustacheFactory();
    private final Map<Class<?>, Mustache> compiled = new ConcurrentHashMap<>();

    /** A text as it stands in a page. */
    String escaped(String text) {
        StringWriter escaped = new StringWriter();
        factory.encode(text, escaped);
        return escaped.toString();
    }

    byte[] render(Page page, PageFrame frame) {
        Mustache template =
                compiled.computeIfAbsent(page.getClass(), type -> factory.compile(page.template() + ".mustache"));
        PageBuffer html = new PageBuffer();
        template.execute(html, new Object[] {frame, page});
        return html.bytes();
    }
}
