package org.onward.browsing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onward.content.Item;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Offer;
import org.onward.web.Problem;
import org.onward.web.WordChoice;

/** The networks, programmes and registers that learners may see, ordered by title, with a filter by offer. */
record Networks(List<LearningResource> all) {
    static Networks from(Library library) {
        return new Networks(
                library.findYourPeople().stream().sorted(Item.BY_TITLE).toList());
    }

    List<LearningResource> offering(Optional<Offer> offer) {
        return all.stream()
                .filter(resource ->
                        offer.map(chosenOffer -> offers(resource, chosenOffer)).orElse(true))
                .toList();
    }

    /** The offers that at least one network has. */
    List<Offer> offers() {
        return Arrays.stream(Offer.values())
                .filter(offer -> all.stream().anyMatch(resource -> offers(resource, offer)))
                .toList();
    }

    /** @throws Problem (422) when the word is not an offer */
    static Optional<Offer> offer(String word) {
        if (word.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(WordChoice.require("offer", Offer.class, word.strip()));
    }

    private static boolean offers(LearningResource resource, Offer offer) {
        return resource.joining()
                .filter(joining -> joining.offers().contains(offer))
                .isPresent();
    }
}
