package org.onward.content;

/** What a module, resource or prompt is about, in one of the product's fourteen themes. */
public record Theme(ThemeId id, String title, String introduction) {}
