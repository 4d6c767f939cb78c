package org.onward.insight.picture;

import java.util.Locale;

/**
 * Writes a picture as SVG. It uses attributes only: the content security policy forbids style elements and style attributes.
 */
public final class SvgWriter {
    private SvgWriter() {}

    public static String write(Picture picture) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-labelledby="title description" font-family="Liberation Sans, Arial, Helvetica, sans-serif">
                <title id="title">%s</title>
                <desc id="description">%s</desc>
                """
                        .formatted(
                                picture.width(),
                                picture.height(),
                                picture.width(),
                                picture.height(),
                                escape(picture.title()),
                                escape(picture.description())));
        svg.append(element(
                "<rect width=\"%d\" height=\"%d\" fill=\"%s\"/>", picture.width(), picture.height(), Ink.PAPER.hex()));
        picture.shapes().forEach(shape -> svg.append(element(shape)));
        return svg.append("</svg>\n").toString();
    }

    private static String element(Shape shape) {
        if (shape instanceof Shape.Block block) {
            return element(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                    block.x(),
                    block.y(),
                    block.width(),
                    block.height(),
                    block.ink().hex());
        }
        if (shape instanceof Shape.Frame frame) {
            return element(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"4\"/>",
                    frame.x(),
                    frame.y(),
                    frame.width(),
                    frame.height(),
                    frame.ink().hex());
        }
        if (shape instanceof Shape.Line line) {
            return element(
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-linecap=\"round\"/>",
                    line.x1(), line.y1(), line.x2(), line.y2(), line.ink().hex(), line.width());
        }
        Shape.Words words = (Shape.Words) shape;
        return element(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\">%s</text>",
                words.x(), words.y(), words.size(), words.ink().hex(), escape(words.text()));
    }

    private static String element(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
