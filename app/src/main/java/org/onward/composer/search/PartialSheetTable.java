package org.onward.composer.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The best parts by number of questions, minutes, signature and number of questions off the subject, because later steps
 * depend only on these. Of two parts with equal keys it keeps the one with more points, and of two with equal points the
 * first. A part is left out if another one has no fewer points and no more questions off the subject, and is equal in
 * the rest of the key.
 */
final class PartialSheetTable {
    /** Parts with this many questions off the subject or more are not told apart: no sheet has a good share then. */
    private static final int MOST_OFF = 3;

    private final int mostCount;
    private final int mostMinutes;
    private final @Nullable PartialSheet[] parts;
    private final List<Integer> usedIndexes = new ArrayList<>();

    PartialSheetTable(int mostCount, int mostMinutes) {
        this.mostCount = mostCount;
        this.mostMinutes = mostMinutes;
        this.parts = new PartialSheet[(mostCount + 1) * (mostMinutes + 1) * PartialSheet.SIGNATURES * (MOST_OFF + 1)];
    }

    /** The index of the part without questions off the subject; those with some follow. */
    private int index(int count, int minutes, int signature) {
        return ((count * (mostMinutes + 1) + minutes) * PartialSheet.SIGNATURES + signature) * (MOST_OFF + 1);
    }

    /** Whether a part with the same key and no more questions off the subject has at least these points. */
    private boolean isBeaten(int index, int off, int points) {
        for (int fewer = 0; fewer <= Math.min(off, MOST_OFF); fewer++) {
            PartialSheet held = parts[index + fewer];
            if (held != null && held.points() >= points) {
                return true;
            }
        }
        return false;
    }

    void keep(PartialSheet part) {
        if (part.count() <= mostCount && part.minutes() <= mostMinutes) {
            int index = index(part.count(), part.minutes(), part.signature());
            if (!isBeaten(index, part.off(), part.points())) {
                int at = index + Math.min(part.off(), MOST_OFF);
                if (parts[at] == null) {
                    usedIndexes.add(at);
                }
                parts[at] = part;
            }
        }
    }

    void keepAll(PartialSheetTable other) {
        other.all().forEach(this::keep);
    }

    /** Keeps both parts together, if they fit and are better than the current part with the same key. */
    void join(PartialSheet left, PartialSheet right) {
        int count = left.count() + right.count();
        int minutes = left.minutes() + right.minutes();
        if (count > mostCount || minutes > mostMinutes || left.clashesWith(right)) {
            return;
        }
        int index = index(count, minutes, left.signature() | right.signature());
        if (!isBeaten(index, left.off() + right.off(), left.points() + right.points())) {
            keep(left.with(right));
        }
    }

    void joinAll(PartialSheetTable left, PartialSheetTable right) {
        List<PartialSheet> others = right.all();
        for (PartialSheet one : left.all()) {
            for (PartialSheet other : others) {
                join(one, other);
            }
        }
    }

    List<PartialSheet> all() {
        List<PartialSheet> all = new ArrayList<>(usedIndexes.size());
        for (int index : usedIndexes) {
            PartialSheet part = parts[index];
            int off = index % (MOST_OFF + 1);
            if (part != null && (off == 0 || !isBeaten(index - off, off - 1, part.points()))) {
                all.add(part);
            }
        }
        return all;
    }

    /**
     * For a frame of opening and close, and each signature and share on the subject of a sheet with it: the parts by
     * number of minutes.
     * Each is the part that uses the most of these minutes, and among those the one with the most points.
     *
     * @param frame with the number of questions off the subject; its signature does not matter
     * @param leastCount how many questions a part must have at least
     */
    List<@Nullable PartialSheet[]> fullest(PartialSheet frame, int leastCount) {
        Map<List<Integer>, @Nullable PartialSheet[]> rows = new LinkedHashMap<>();
        for (PartialSheet part : all()) {
            if (part.count() < leastCount) {
                continue;
            }
            List<Integer> key =
                    List.of(part.signature(), part.rankWith(frame), part.minutes() - part.comparedMinutesWith(frame));
            @Nullable PartialSheet[] row = rows.computeIfAbsent(key, first -> new PartialSheet[mostMinutes + 1]);
            PartialSheet held = row[part.minutes()];
            if (held == null || part.points() > held.points()) {
                row[part.minutes()] = part;
            }
        }
        for (@Nullable PartialSheet[] row : rows.values()) {
            for (int minutes = 1; minutes <= mostMinutes; minutes++) {
                if (row[minutes] == null) {
                    row[minutes] = row[minutes - 1];
                }
            }
        }
        return List.copyOf(rows.values());
    }
}
