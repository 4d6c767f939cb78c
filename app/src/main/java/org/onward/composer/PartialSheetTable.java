package org.onward.composer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best parts by all that a later choice can see of them: how many questions, how many minutes, which mark. Of two that
 * look alike the one with more points stays, and of two that are level the first.
 */
final class PartialSheetTable {
    private final int mostCount;
    private final int mostMinutes;
    private final @Nullable PartialSheet[] parts;
    private final List<Integer> taken = new ArrayList<>();

    PartialSheetTable(int mostCount, int mostMinutes) {
        this.mostCount = mostCount;
        this.mostMinutes = mostMinutes;
        this.parts = new PartialSheet[(mostCount + 1) * (mostMinutes + 1) * PartialSheet.MARKS];
    }

    private int index(int count, int minutes, int mark) {
        return (count * (mostMinutes + 1) + minutes) * PartialSheet.MARKS + mark;
    }

    void keep(PartialSheet part) {
        if (part.count() <= mostCount && part.minutes() <= mostMinutes) {
            int index = index(part.count(), part.minutes(), part.mark());
            PartialSheet held = parts[index];
            if (held == null) {
                taken.add(index);
            }
            if (held == null || part.points() > held.points()) {
                parts[index] = part;
            }
        }
    }

    void keepAll(PartialSheetTable other) {
        other.all().forEach(this::keep);
    }

    /** Keeps what the two make together, if there is room for it and it is better than what is held. */
    void join(PartialSheet left, PartialSheet right) {
        int count = left.count() + right.count();
        int minutes = left.minutes() + right.minutes();
        if (count > mostCount || minutes > mostMinutes || left.clashesWith(right)) {
            return;
        }
        PartialSheet held = parts[index(count, minutes, left.mark() | right.mark())];
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
        List<PartialSheet> all = new ArrayList<>(taken.size());
        for (int index : taken) {
            PartialSheet part = parts[index];
            if (part != null) {
                all.add(part);
            }
        }
        return all;
    }

    /** For each mark, and each number of minutes from none up: the fullest part that needs no more, then that with most points. */
    @Nullable
    PartialSheet[][] fullest() {
        @Nullable PartialSheet[][] fullest = new PartialSheet[PartialSheet.MARKS][mostMinutes + 1];
        for (PartialSheet part : all()) {
            PartialSheet held = fullest[part.mark()][part.minutes()];
            if (held == null || part.points() > held.points()) {
                fullest[part.mark()][part.minutes()] = part;
            }
        }
        for (@Nullable PartialSheet[] ofMark : fullest) {
            for (int minutes = 1; minutes <= mostMinutes; minutes++) {
                if (ofMark[minutes] == null) {
                    ofMark[minutes] = ofMark[minutes - 1];
                }
            }
        }
        return fullest;
    }
}
