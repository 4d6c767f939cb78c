package org.onward.catalogue;

import org.onward.content.ItemId;

/** Why somebody keeps an item. */
public enum SavedKind {
    /** To read, watch or do when there is time. */
    LATER("kept", "Kept for later. Your home page links to what you keep."),
    /** To come back to, or to pass on. */
    FAVOURITE("favourite", "Added to your favourites.");

    private final String place;
    private final String notice;

    SavedKind(String place, String notice) {
        this.place = place;
        this.notice = notice;
    }

    /** The fragment of the address that leads to the button of an item. */
    public String place(ItemId item) {
        return place + "-" + item;
    }

    public String notice() {
        return notice;
    }
}
