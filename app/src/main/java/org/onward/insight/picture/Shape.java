package org.onward.insight.picture;

/** One part of a picture, in the units of the picture. */
public sealed interface Shape {
    /** A filled rectangle. */
    record Block(double x, double y, double width, double height, Ink ink) implements Shape {}

    /** A rectangle with a border and no filling. */
    record Frame(double x, double y, double width, double height, Ink ink) implements Shape {}

    record Line(double x1, double y1, double x2, double y2, double width, Ink ink) implements Shape {}

    /**
     * A line of text.
     *
     * @param y the base line
     */
    record Words(double x, double y, double size, String text, Ink ink) implements Shape {}
}
