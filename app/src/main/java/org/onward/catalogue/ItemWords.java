package org.onward.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.onward.content.Item;
import org.onward.content.JobRole;
import org.onward.content.Moment;
import org.onward.text.English;
import org.onward.web.LondonTime;

/** Words about items for pages. */
public final class ItemWords {
    private ItemWords() {}

    /** {@code Module}, {@code Toolkit}. */
    public static String kind(Item item) {
        return English.capitalised(item.kindWord().replace('-', ' '));
    }

    /** The roles that an item is for; empty when it is for everybody. */
    public static Optional<String> roles(Collection<JobRole> roles) {
        return roles.isEmpty() || roles.contains(JobRole.MIXED)
                ? Optional.empty()
                : Optional.of(English.capitalised(
                        English.list(roles.stream().map(JobRole::label).toList())));
    }

    /** The moments that an item is for; empty when it suits any week. */
    public static Optional<String> moments(Collection<Moment> moments) {
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(English.capitalised(
                        English.list(moments.stream().map(Moment::label).toList())));
    }

    /** The last review, and when the next is due. */
    public static String review(LocalDate reviewed, LocalDate reviewBy) {
        return "Read with care on %s; to be read again by %s."
                .formatted(LondonTime.day(reviewed), LondonTime.day(reviewBy));
    }
}
