package org.onward.web;

/** One link of the way to a page, for the partial {@code breadcrumbs}. */
public record Trail(String href, String text) {}
