package org.onward.discussion;

import java.util.List;
import org.onward.web.Page;
import org.onward.web.Visitor.Link;

/** The facilitator guide of a session, made to be printed or kept on a second screen. */
public record GuidePage(
        Link back,
        String title,
        String teamName,
        String when,
        String purpose,
        List<Timetable> plans,
        List<Section> sections,
        List<Depth> depths)
        implements Page {

    public record Timetable(int minutes, String href, boolean chosen, List<Part> parts) {}

    /** @param from how long after the start, such as 0:05 */
    public record Part(String from, int minutes, String name, String how, List<String> prompts) {}

    public record Section(String id, String heading, String bodyHtml) {}

    public record Depth(String words, List<Question> questions) {}

    public record Question(String text, int minutes, String format) {}
}
