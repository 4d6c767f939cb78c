package org.onward.content;

/** How safe it is to speak in a team, in bands, lowest first. */
public enum Safety {
    LOW,
    BUILDING,
    GOOD,
    HIGH;

    /**
     * The lowest band for a prompt of this depth. A close needs no safety, because it asks only for a commitment and
     * exposes nobody.
     */
    public static Safety forDepth(int depth) {
        return switch (depth) {
            case 2 -> BUILDING;
            case 3 -> GOOD;
            default -> LOW;
        };
    }
}
