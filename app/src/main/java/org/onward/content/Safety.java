package org.onward.content;

/** How safe it is to speak in a team, in bands, lowest first. */
public enum Safety {
    LOW,
    BUILDING,
    GOOD,
    HIGH;

    /** The least band for a prompt of this depth; a close promises something and exposes nobody, hence any band. */
    public static Safety forDepth(int depth) {
        return switch (depth) {
            case 2 -> BUILDING;
            case 3 -> GOOD;
            default -> LOW;
        };
    }
}
