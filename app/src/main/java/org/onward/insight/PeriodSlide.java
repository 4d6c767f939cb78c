package org.onward.insight;

import java.util.List;
import java.util.Optional;
import org.onward.web.Address;

/**
 * What two periods say about the whole part, in sentences and as a picture.
 *
 * @param picture the address of the SVG
 * @param download the address of the PNG
 * @param alternative the text alternative of the picture
 */
public record PeriodSlide(String picture, String download, String alternative, List<String> sentences) {
    static Optional<PeriodSlide> of(Comparison found, Address query) {
        if (!found.canBePictured()) {
            return Optional.empty();
        }
        PeriodCounts counts = found.countsOf(found.ladders().team().id());
        return Optional.of(new PeriodSlide(
                query.at("/insight/compare.svg").toString(),
                query.at("/insight/compare.png").toString(),
                PeriodPicture.title(found)
                        + ", as two bars at each rung of a ladder. The sentences beside it say the same.",
                PeriodSentences.of(counts.reached(), counts.reachedBefore())));
    }
}
