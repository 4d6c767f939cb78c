package org.onward.composer;

import java.time.LocalDate;
import java.util.Optional;
import org.onward.content.Moment;

/**
 * Something that is coming up for a team, or just past.
 *
 * @param on its day; without one it counts as near
 */
public record Coming(Moment moment, Optional<LocalDate> on) {
    public static Coming soon(Moment moment) {
        return new Coming(moment, Optional.empty());
    }

    public static Coming on(Moment moment, LocalDate day) {
        return new Coming(moment, Optional.of(day));
    }
}
