package org.onward.catalogue;

/** The number of items that an option of a filter would leave. */
public record FacetCount(String facet, String option, int items) {}
