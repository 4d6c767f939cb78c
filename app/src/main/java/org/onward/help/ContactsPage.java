package org.onward.help;

import java.util.List;
import org.onward.web.Page;

/** Whom the viewer can speak to here, by subject. */
public record ContactsPage(List<Group> groups, boolean administers) implements Page {
    @Override
    public String title() {
        return "Who to speak to here";
    }

    public record Group(String heading, String subjects, List<Line> contacts) {}

    /** @param part for whom the contact is there */
    public record Line(String name, String reach, String note, String part) {}
}
