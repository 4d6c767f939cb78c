package org.onward.browsing.local;

import java.time.LocalDate;

/** What an administrator enters about an offer: see {@link LocalOffer}. */
public record LocalOfferDetails(
        LocalOfferKind kind, String name, String purpose, String reach, String link, LocalDate reviewedOn) {}
