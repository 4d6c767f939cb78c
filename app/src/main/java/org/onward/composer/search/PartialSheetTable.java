package org.onward.composer.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best parts by number of questions, minutes and signature, because later steps depend only on these. Of two parts
 * with equal keys it keeps the one with more points, and of two with equal points the first.
 */
final class PartialSheetTable {
    private final int mostCount;
    private final int mostMinutes;
    private final @Nullable PartialSheet[] parts;
    private final List<Integer> usedIndexes = new ArrayList<>();

    PartialSheetTable(int mostCount, int mostMinutes) {
        this.mostCount = mostCount;
        this.mostMinutes = mostMinutes;
        this.parts = new PartialSheet[(mostCount + 1) * (mostMinutes + 1) * PartialSheet.SIGNATURES];
    }

    private int index(int count, int minutes, int signature) {
        return (count * (mostMinutes + 1) + minutes) * PartialSheet.SIGNATURES + signature;
    }

    void keep(PartialSheet part) {
        if (part.count() <= mostCount && part.minutes() <= mostMinutes) {
            int index = index(part.count(), part.minutes(), part.signature());
            PartialSheet held = parts[index];
            if (held == null) {
                usedIndexes.add(index);
            }
            if (held == null || part.points() > held.points()) {
                parts[index] = part;
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
        PartialSheet held = parts[index(count, minutes, left.signature() | right.signature())];
        if (held == null || left.points() + right.points() > held.points()) {
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
            if (part != null) {
                all.add(part);
            }
        }
        return all;
    }

    /**
     * For each signature and each number of minutes: the part that uses the most of these minutes, and among those the
     * one with the most points.
     */
    @Nullable
    PartialSheet[][] fullest() {
        @Nullable PartialSheet[][] fullest = new PartialSheet[PartialSheet.SIGNATURES][mostMinutes + 1];
        for (PartialSheet part : all()) {
            PartialSheet held = fullest[part.signature()][part.minutes()];
            if (held == null || part.points() > held.points()) {
                fullest[part.signature()][part.minutes()] = part;
            }
        }
        for (@Nullable PartialSheet[] ofSignature : fullest) {
            for (int minutes = 1; minutes <= mostMinutes; minutes++) {
                if (ofSignature[minutes] == null) {
                    ofSignature[minutes] = ofSignature[minutes - 1];
                }
            }
        }
        return fullest;
    }
}
