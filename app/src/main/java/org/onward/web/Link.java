package org.onward.web;

/** A link on a page: its address and its text. */
public record Link(String href, String text) {}
