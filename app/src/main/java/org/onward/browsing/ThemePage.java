package org.onward.browsing;

import java.util.List;
import java.util.Optional;
import org.onward.catalogue.BodyNote;
import org.onward.web.Link;
import org.onward.web.Page;

/** One theme: its introduction, evidence and learning items. */
public record ThemePage(
        List<Link> trail,
        String address,
        String title,
        String introduction,
        List<Evidence> evidence,
        List<BodyNote> bodies,
        List<Grade> grades,
        List<ItemLine> modules,
        List<ItemLine> resources,
        List<ItemLine> networks,
        List<ThemeLink> pathways)
        implements Page {

    public record Evidence(String text, String grade, String source, Optional<String> address, Optional<String> seen) {}

    /** The meaning of an evidence grade. */
    public record Grade(String letter, String meaning) {}

    public record ThemeLink(String title, String href, String summary) {}
}
