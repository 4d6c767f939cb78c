package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.Link;
import org.onward.web.Page;

/** The facilitator guide of a session. It is designed for paper or a second screen. */
public record GuidePage(
        Link back,
        String title,
        String teamName,
        String when,
        String purpose,
        List<Timetable> plans,
        Optional<OpeningCase> openingCase,
        List<Section> sections,
        List<Depth> depths)
        implements Page {

    /** The case of the module, to read aloud or to hand out. */
    public record OpeningCase(int minutes, String bodyHtml, String handoutHref) {}

    public record Timetable(int minutes, String href, boolean chosen, List<GuidePart> parts) {}

    /** @param from the time since the start, such as 0:05 */
    public record GuidePart(String from, int minutes, String name, String how, List<String> prompts) {}

    public record Section(String id, String heading, String bodyHtml) {}

    public record Depth(String words, List<GuideQuestion> questions) {}

    public record GuideQuestion(String text, int minutes, String format) {}
}
