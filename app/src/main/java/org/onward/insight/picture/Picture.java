package org.onward.insight.picture;

import java.util.List;

/**
 * A picture, independent of its format.
 *
 * @param description what the picture shows, for people who do not see it
 */
public record Picture(int width, int height, String title, String description, List<Shape> shapes) {
    public Picture {
        shapes = List.copyOf(shapes);
    }
}
