package org.onward.composer.model;

import org.onward.content.ItemId;
import org.onward.content.ThemeId;

/** The subject of a sheet, when it is chosen in advance. */
public sealed interface RequestedFocus {
    record OfModule(ItemId module) implements RequestedFocus {}

    record OfTheme(ThemeId theme) implements RequestedFocus {}
}
