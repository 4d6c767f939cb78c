package org.onward.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.insight.picture.Picture;
import org.onward.insight.picture.PngWriter;
import org.onward.insight.picture.SvgWriter;
import org.onward.insight.picture.Typeface;
import org.onward.people.Viewer;
import org.onward.web.Form;
import org.onward.web.Problem;

/** The picture of two periods, as SVG for the page and as PNG for a slide. */
public final class PeriodPictures {
    /** 1600 units become 1920 pixels, the width of a slide. */
    private static final double PIXELS_PER_UNIT = 1.2;

    /** An image takes 6 MB of memory while it is drawn. */
    private static final int AT_ONCE = 2;

    private final Insight insight;
    private final AuditTrail audit;
    private final Typeface typeface = new Typeface();
    private final PngWriter pngs = new PngWriter(typeface);
    private final Semaphore permits = new Semaphore(AT_ONCE);

    public PeriodPictures(Insight insight, AuditTrail audit) {
        this.insight = insight;
        this.audit = audit;
    }

    String svg(Viewer viewer, InsightQuery query, Form form) {
        return SvgWriter.write(picture(compare(viewer, query, form)));
    }

    /** The download is recorded in the audit trail. */
    byte[] png(Viewer viewer, InsightQuery query, Form form) {
        Comparison found = compare(viewer, query, form);
        Picture picture = picture(found);
        if (!permits.tryAcquire()) {
            throw new Problem(
                    Problem.ProblemType.BUSY,
                    "Other pictures are drawn just now. Wait a few seconds, then try again.",
                    List.of());
        }
        try {
            byte[] png = pngs.write(picture, PIXELS_PER_UNIT);
            audit.record(
                    viewer.id().value(),
                    AuditAction.FIGURES_EXPORTED,
                    found.ladders().team().id().value(),
                    "picture of two periods on %s".formatted(found.module().id()));
            return png;
        } finally {
            permits.release();
        }
    }

    private Comparison compare(Viewer viewer, InsightQuery query, Form form) {
        LocalDate today = insight.today();
        Optional<ComparedPeriods> periods = ComparedPeriods.read(form, today);
        if (form.hasProblems()) {
            throw new Problem(
                    Problem.ProblemType.INVALID, form.problems().get(0).message(), form.problems());
        }
        if (periods.isEmpty()) {
            throw Problem.invalid("period", "Choose a period from the list, such as a quarter.");
        }
        Comparison found = insight.compare(viewer, query, periods);
        if (!found.canBePictured()) {
            throw Problem.invalid(
                    "team",
                    "Choose a larger part of the organisation: a picture is made for %d people or more."
                            .formatted(PeriodSentences.MIN_PEOPLE));
        }
        return found;
    }

    private Picture picture(Comparison found) {
        return new PeriodPicture(typeface).draw(found, insight.today());
    }
}
