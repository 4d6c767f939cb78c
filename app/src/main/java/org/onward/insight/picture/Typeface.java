package org.onward.insight.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Measures text, and turns it into outlines. The font comes with PDFBox (SIL Open Font Licence), so the pictures are the same
 * on every machine, also on one that has no fonts.
 */
public final class Typeface {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CUT = "…";
    private static final double SMALLEST = 0.7;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    public Typeface() {
        try (InputStream stream = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT)) {
            font = new TTFParser().parseEmbedded(stream);
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width of a text. */
    public synchronized double width(String text, double size) {
        try {
            double width = 0;
            for (int character : text.codePoints().toArray()) {
                width += font.getAdvanceWidth(characters.getGlyphId(character));
            }
            return width * size / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words that are at most so wide: in smaller letters, and if that is not enough, cut. */
    public Shape.Words fitting(double x, double y, double size, String text, double maxWidth, Ink ink) {
        double scale = Math.max(SMALLEST, Math.min(1, maxWidth / Math.max(1, width(text, size))));
        double smaller = Math.floor(size * scale);
        String cut = text;
        while (!cut.isEmpty() && width(cut.equals(text) ? cut : cut + CUT, smaller) > maxWidth) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1)).stripTrailing();
        }
        return new Shape.Words(x, y, smaller, cut.equals(text) ? text : cut + CUT, ink);
    }

    /** The outline of a line of text. Parsing a glyph moves the position in the file of the font, so one thread does it at a time. */
    synchronized Path2D outline(Shape.Words words) {
        try {
            Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
            double scale = words.size() / unitsPerEm;
            double x = words.x();
            for (int character : words.text().codePoints().toArray()) {
                int glyph = characters.getGlyphId(character);
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    outline.append(
                            data.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, words.y())),
                            false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
