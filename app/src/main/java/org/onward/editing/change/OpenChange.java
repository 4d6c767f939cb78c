package org.onward.editing.change;

/** A proposal that waits for another editor. */
public record OpenChange(String title, String href, String fields, String proposedBy, String proposed) {}
