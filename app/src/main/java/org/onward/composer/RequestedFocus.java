package org.onward.composer;

import org.onward.content.ItemId;
import org.onward.content.ThemeId;

/** What runs through a sheet, when somebody knows it beforehand and does not leave it to the largest gap. */
public sealed interface RequestedFocus {
    record OfModule(ItemId module) implements RequestedFocus {}

    record OfTheme(ThemeId theme) implements RequestedFocus {}
}
