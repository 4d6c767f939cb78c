package org.onward.catalogue;

import java.util.List;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Page;
import org.onward.web.Paging;

/**
 * The catalogue with its search and filters.
 *
 * @param address of this page of the results, to return to
 */
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
        Optional<SpellingOffer> suggestion,
        Optional<String> note,
        String found,
        boolean asked,
        List<ResultCard> entries,
        List<ResultCard> mentions,
        Optional<Nothing> nothing,
        String address,
        Optional<Paging> pages)
        implements Page {

    @Override
    public String title() {
        return "Catalogue";
    }

    /** "15 min", and the number of items that take no longer. Following the link again removes the filter. */
    public record Time(String text, int count, String href, boolean chosen) {}

    /** An active filter, and the link that removes it. */
    public record Chosen(String text, String href) {}

    /** An unknown word, and a suggested search with another spelling. The suggestion was not searched for. */
    public record SpellingOffer(String typed, String words, String href) {}

    /** What to do when nothing was found. */
    public record Nothing(String heading, String words, String action, String href, List<Chosen> themes) {}

    /**
     * A result. Texts in {@code …Html} are escaped, and their matched words are marked.
     *
     * @param kept whether the viewer keeps it for later
     */
    public record ResultCard(
            ItemId id,
            boolean kept,
            String titleHtml,
            String href,
            String kind,
            String summaryHtml,
            Optional<String> passageHtml,
            String time,
            Optional<String> publisherHtml,
            Optional<String> lookedAt,
            List<String> themes) {}
}
