package org.onward.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onward.content.Item;
import org.onward.content.JobRole;
import org.onward.content.Moment;
import org.onward.web.LondonTime;

/** Words about items for pages. */
public final class ItemWords {
    private ItemWords() {}

    /** {@code Module}, {@code Toolkit}. */
    public static String kind(Item item) {
        return capitalised(item.kindWord().replace('-', ' '));
    }

    /** The roles that an item is for; empty when it is for everybody. */
    public static Optional<String> roles(Collection<JobRole> roles) {
        return roles.isEmpty() || roles.contains(JobRole.MIXED)
                ? Optional.empty()
                : Optional.of(
                        capitalised(inWords(roles.stream().map(JobRole::label).toList())));
    }

    /** The moments that an item is for; empty when it suits any week. */
    public static Optional<String> moments(Collection<Moment> moments) {
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        capitalised(inWords(moments.stream().map(Moment::label).toList())));
    }

    /** The last review, and when the next is due. */
    public static String review(LocalDate reviewed, LocalDate reviewBy) {
        return "Read with care on %s; to be read again by %s."
                .formatted(LondonTime.day(reviewed), LondonTime.day(reviewBy));
    }

    /** {@code mentoring, shadowing and events}. */
    public static String inWords(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    public static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
