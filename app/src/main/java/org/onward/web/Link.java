package org.onward.web;

/** A link on a page: the address and the words. */
public record Link(String href, String text) {}
