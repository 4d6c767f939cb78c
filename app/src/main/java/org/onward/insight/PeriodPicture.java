package org.onward.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onward.content.Rung;
import org.onward.insight.picture.Ink;
import org.onward.insight.picture.Picture;
import org.onward.insight.picture.Shape;
import org.onward.insight.picture.Typeface;
import org.onward.text.English;
import org.onward.web.LondonTime;

/**
 * Draws two periods on a ladder, for a slide: for each rung a filled bar for the period, and an empty one for the earlier period,
 * with its count beside it. The lowest rung is at the bottom. A count from 1 to 4 has a bar of the same length, whatever it is.
 */
final class PeriodPicture {
    private static final List<Rung> RUNGS = List.of(Rung.values());
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final double MARGIN = 80;
    private static final double LOWEST_RUNG = 715;
    private static final double BETWEEN_RUNGS = 105;
    private static final double LADDER_LEFT = 110;
    private static final double LADDER_WIDTH = 120;
    private static final double LEAN = 0.16;
    private static final double NAMES_LEFT = 330;
    private static final double BARS_LEFT = 590;
    private static final double BARS_WIDTH = 660;
    private static final double BAR_HEIGHT = 34;

    private final Typeface typeface;

    PeriodPicture(Typeface typeface) {
        this.typeface = typeface;
    }

    Picture draw(Comparison found, LocalDate today) {
        ComparedPeriods periods = found.periods().orElseThrow();
        PeriodCounts counts = found.countsOf(found.ladders().team().id());
        String team = found.ladders().team().name();
        String people = English.count(found.ladders().team().people(), "person", "people");
        List<Shape> shapes = new ArrayList<>();
        double width = WIDTH - 2 * MARGIN;
        shapes.add(typeface.fitting(MARGIN, 92, 46, found.module().title(), width, Ink.TEXT));
        shapes.add(typeface.fitting(
                MARGIN,
                142,
                28,
                "%s and below: who reached each rung for the first time".formatted(team),
                width,
                Ink.QUIET));
        legend(shapes, periods);
        ladder(shapes);
        bars(shapes, counts);
        shapes.add(typeface.fitting(
                MARGIN,
                826,
                22,
                "Of the %s who are here on %s. Open progress only: what people do unasked is private and not counted."
                        .formatted(people, LondonTime.day(today)),
                width,
                Ink.QUIET));
        shapes.add(typeface.fitting(
                MARGIN,
                858,
                22,
                "Self-reported, or seen by who ran the discussion. A change of a few people can be chance. Onward",
                width,
                Ink.QUIET));
        return new Picture(WIDTH, HEIGHT, title(found), description(periods, counts), shapes);
    }

    static String title(Comparison found) {
        return "%s, in %s and below it: two periods"
                .formatted(found.module().title(), found.ladders().team().name());
    }

    private static String description(ComparedPeriods periods, PeriodCounts counts) {
        return "A ladder with two bars at each rung. %s, compared with %s. %s"
                .formatted(
                        periods.nowWords(),
                        periods.beforeWords(),
                        String.join(" ", PeriodSentences.of(counts.reached(), counts.reachedBefore())));
    }

    private void legend(List<Shape> shapes, ComparedPeriods periods) {
        shapes.add(new Shape.Block(MARGIN, 178, 40, 24, Ink.MAIN));
        shapes.add(typeface.fitting(MARGIN + 56, 200, 26, periods.nowWords(), 640, Ink.TEXT));
        shapes.add(new Shape.Frame(MARGIN + 722, 180, 36, 20, Ink.MAIN));
        shapes.add(typeface.fitting(MARGIN + 776, 200, 26, "Before: " + periods.beforeWords(), 660, Ink.TEXT));
    }

    /** The ladder leans to the right, as it does wherever Onward shows one. */
    private void ladder(List<Shape> shapes) {
        double bottom = LOWEST_RUNG + 50;
        double top = rungAt(RUNGS.size() - 1) - 50;
        shapes.add(rail(LADDER_LEFT, bottom, top));
        shapes.add(rail(LADDER_LEFT + LADDER_WIDTH, bottom, top));
        for (Rung rung : Rung.values()) {
            double y = rungAt(RUNGS.indexOf(rung));
            double left = LADDER_LEFT + (bottom - y) * LEAN;
            shapes.add(new Shape.Line(left, y, left + LADDER_WIDTH, y, 12, Ink.MAIN));
            shapes.add(new Shape.Words(NAMES_LEFT, y + 10, 30, rung.title(), Ink.TEXT));
        }
    }

    private static Shape rail(double x, double bottom, double top) {
        return new Shape.Line(x, bottom, x + (bottom - top) * LEAN, top, 8, Ink.MAIN);
    }

    private static double rungAt(int rung) {
        return LOWEST_RUNG - rung * BETWEEN_RUNGS;
    }

    private static void bars(List<Shape> shapes, PeriodCounts counts) {
        int most = Math.max(PeriodSentences.MIN_TOLD, Math.max(most(counts.reached()), most(counts.reachedBefore())));
        for (Rung rung : Rung.values()) {
            double y = rungAt(RUNGS.indexOf(rung));
            int now = counts.reached(rung);
            int before = counts.reachedBefore(rung);
            double nowWidth = width(now, most);
            double beforeWidth = width(before, most);
            if (now > 0) {
                shapes.add(new Shape.Block(BARS_LEFT, y - BAR_HEIGHT - 4, nowWidth, BAR_HEIGHT, Ink.MAIN));
            }
            if (before > 0) {
                shapes.add(new Shape.Frame(BARS_LEFT + 2, y + 6, beforeWidth - 4, BAR_HEIGHT - 4, Ink.MAIN));
            }
            shapes.add(new Shape.Words(BARS_LEFT + nowWidth + 14, y - 12, 26, PeriodSentences.people(now), Ink.TEXT));
            shapes.add(new Shape.Words(
                    BARS_LEFT + beforeWidth + 14, y + 30, 26, "before: " + PeriodSentences.people(before), Ink.QUIET));
        }
    }

    private static int most(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static double width(int count, int most) {
        if (count == 0) {
            return 0;
        }
        return BARS_WIDTH * Math.max(count, PeriodSentences.MIN_TOLD) / most;
    }
}
