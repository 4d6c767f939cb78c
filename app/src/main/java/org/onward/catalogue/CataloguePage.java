package org.onward.catalogue;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Page;
import org.onward.web.Paging;

/** Everything there is to learn from, searched and filtered. */
public record CataloguePage(
        Field q,
        List<Time> times,
        Optional<String> maxMinutes,
        Choices moment,
        Choices theme,
        Choices kind,
        Choices audience,
        boolean narrowed,
        List<Chosen> chosen,
        Optional<SpellingOffer> meant,
        Optional<String> note,
        String found,
        boolean asked,
        List<ResultCard> entries,
        List<ResultCard> mentions,
        Optional<Nothing> nothing,
        Optional<Paging> pages)
        implements Page {

    @Override
    public String title() {
        return "Catalogue";
    }

    /** "15 min", and how many things fit into them; following it again takes it back. */
    public record Time(String text, int count, String href, boolean chosen) {}

    /** A filter that is on, and the way to take it off. */
    public record Chosen(String text, String href) {}

    /** A word that no text has, and a search that may have been meant. It is offered, and was not made. */
    public record SpellingOffer(String typed, String words, String href) {}

    /** What to do when nothing was found. */
    public record Nothing(String heading, String words, String action, String href, List<Chosen> themes) {}

    /** Texts in {@code …Html} are escaped, and have the matched words marked. */
    public record ResultCard(
            String titleHtml,
            String href,
            String kind,
            String summaryHtml,
            Optional<String> passageHtml,
            int minutes,
            Optional<String> publisherHtml,
            Optional<String> lookedAt,
            List<String> themes) {}
}
