package org.onward.editing;

import java.util.List;
import java.util.Optional;
import org.onward.web.Page;

/** How the library is: what is broken, due, unused or given up on. */
public record EditingPage(
        String summary,
        Optional<Broken> broken,
        List<Due> due,
        Optional<String> later,
        List<Unchecked> unchecked,
        List<Ending> endings,
        List<Stopped> stopped,
        Optional<String> tooSoon,
        List<Unopened> unopenedModules,
        List<Unopened> unopenedResources,
        List<Missed> missed,
        List<Finding> warnings,
        State state)
        implements Page {

    @Override
    public String title() {
        return "Content";
    }

    public boolean nothingUnopened() {
        return unopenedModules.isEmpty() && unopenedResources.isEmpty();
    }

    public record Broken(String since, String errors, List<Finding> findings) {}

    /** @param found what stands there */
    public record Finding(String file, String field, String found, String fix) {}

    public record Due(String title, Optional<String> href, String kind, String toDo, String by, boolean overdue) {}

    public record Unchecked(String title, String address, String publisher, String kind) {}

    /**
     * Something that has ended or is to end, and where the library names it.
     *
     * @param when "Ended in February 2024", "Said to end in June 2026; not confirmed"
     * @param places titles and addresses of what names it
     */
    public record Ending(
            String name, String when, boolean confirmed, String became, String source, List<NamedLink> places) {}

    public record NamedLink(String title, String href) {}

    public record Stopped(String title, String href, String sentence, String lookAt, boolean half) {}

    public record Unopened(String title, String href, String facts) {}

    /** A word that people searched for and found nothing. */
    public record Missed(String word, String people) {}

    public record State(String since, String version, List<String> roots, List<Counted> counts) {}

    public record Counted(String words, int number) {}
}
