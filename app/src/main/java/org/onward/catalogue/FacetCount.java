package org.onward.catalogue;

/** How many items an option of a filter would leave. */
public record FacetCount(String facet, String option, int items) {}
