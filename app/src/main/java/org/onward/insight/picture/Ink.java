package org.onward.insight.picture;

/** The colours of a picture. They are those of the light theme, because a slide is white. */
public enum Ink {
    TEXT("#1f1a24"),
    QUIET("#575060"),
    MAIN("#5b2150"),
    PAPER("#ffffff");

    private final String hex;

    Ink(String hex) {
        this.hex = hex;
    }

    String hex() {
        return hex;
    }
}
