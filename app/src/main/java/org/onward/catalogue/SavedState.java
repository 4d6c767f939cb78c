package org.onward.catalogue;

import org.onward.content.ItemId;

/**
 * The data of the buttons with which somebody keeps an item on its own page.
 *
 * @param kept for later
 * @param address the page, to return to
 */
public record SavedState(ItemId id, boolean kept, boolean favourite, String address) {}
