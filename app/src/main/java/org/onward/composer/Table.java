package org.onward.composer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best parts by all that a later choice can see of them: how many questions, how many minutes, which mark. Of two that
 * look alike the one with more points stays, and of two that are level the first.
 */
final class Table {
    private final int mostCount;
    private final int mostMinutes;
    private final @Nullable Part[] parts;
    private final List<Integer> taken = new ArrayList<>();

    Table(int mostCount, int mostMinutes) {
        this.mostCount = mostCount;
        this.mostMinutes = mostMinutes;
        this.parts = new Part[(mostCount + 1) * (mostMinutes + 1) * Part.MARKS];
    }

    private int index(int count, int minutes, int mark) {
        return (count * (mostMinutes + 1) + minutes) * Part.MARKS + mark;
    }

    void keep(Part part) {
        if (part.count() <= mostCount && part.minutes() <= mostMinutes) {
            int index = index(part.count(), part.minutes(), part.mark());
            Part held = parts[index];
            if (held == null) {
                taken.add(index);
            }
            if (held == null || part.points() > held.points()) {
                parts[index] = part;
            }
        }
    }

    void keepAll(Table other) {
        other.all().forEach(this::keep);
    }

    /** Keeps what the two make together, if there is room for it and it is better than what is held. */
    void join(Part left, Part right) {
        int count = left.count() + right.count();
        int minutes = left.minutes() + right.minutes();
        if (count > mostCount || minutes > mostMinutes || left.clashesWith(right)) {
            return;
        }
        Part held = parts[index(count, minutes, left.mark() | right.mark())];
        if (held == null || left.points() + right.points() > held.points()) {
            keep(left.with(right));
        }
    }

    void joinAll(Table left, Table right) {
        List<Part> others = right.all();
        for (Part one : left.all()) {
            for (Part other : others) {
                join(one, other);
            }
        }
    }

    List<Part> all() {
        List<Part> all = new ArrayList<>(taken.size());
        for (int index : taken) {
            Part part = parts[index];
            if (part != null) {
                all.add(part);
            }
        }
        return all;
    }

    /** For each mark, and each number of minutes from none up: the fullest part that needs no more, then that with most points. */
    @Nullable
    Part[][] fullest() {
        @Nullable Part[][] fullest = new Part[Part.MARKS][mostMinutes + 1];
        for (Part part : all()) {
            Part held = fullest[part.mark()][part.minutes()];
            if (held == null || part.points() > held.points()) {
                fullest[part.mark()][part.minutes()] = part;
            }
        }
        for (@Nullable Part[] ofMark : fullest) {
            for (int minutes = 1; minutes <= mostMinutes; minutes++) {
                if (ofMark[minutes] == null) {
                    ofMark[minutes] = ofMark[minutes - 1];
                }
            }
        }
        return fullest;
    }
}
