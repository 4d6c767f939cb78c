package org.onward.insight.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a picture as PNG with Java2D. It needs no display and no fonts of the machine. */
public final class PngWriter {
    private static final float FRAME = 4;

    private final Typeface typeface;

    public PngWriter(Typeface typeface) {
        this.typeface = typeface;
    }

    /** @param scale pixels for each unit of the picture */
    public byte[] write(Picture picture, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(picture.width() * scale),
                (int) Math.round(picture.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(scale, scale);
            graphics.setColor(color(Ink.PAPER));
            graphics.fill(new Rectangle2D.Double(0, 0, picture.width(), picture.height()));
            picture.shapes().forEach(shape -> draw(graphics, shape));
        } finally {
            graphics.dispose();
        }
        return encode(image);
    }

    private void draw(Graphics2D graphics, Shape shape) {
        if (shape instanceof Shape.Block block) {
            graphics.setColor(color(block.ink()));
            graphics.fill(new Rectangle2D.Double(block.x(), block.y(), block.width(), block.height()));
        } else if (shape instanceof Shape.Frame frame) {
            graphics.setColor(color(frame.ink()));
            graphics.setStroke(new BasicStroke(FRAME, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            graphics.draw(new Rectangle2D.Double(frame.x(), frame.y(), frame.width(), frame.height()));
        } else if (shape instanceof Shape.Line line) {
            graphics.setColor(color(line.ink()));
            graphics.setStroke(new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
        } else if (shape instanceof Shape.Words words) {
            graphics.setColor(color(words.ink()));
            graphics.fill(typeface.outline(words));
        }
    }

    private static Color color(Ink ink) {
        return Color.decode(ink.hex());
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", png)) {
                throw new IllegalStateException("This Java cannot write PNG.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
