package org.onward.routes;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onward.SmallTrust;

/** All kinds of callers: signed out, and each role in the tested branch of the tree and in another branch. */
enum CallerRole {
    SIGNED_OUT,
    MEMBER,
    LEADER,
    MANAGER,
    REVIEWER,
    ADMINISTRATOR,
    OTHER_MEMBER,
    OTHER_LEADER,
    OTHER_MANAGER,
    OTHER_REVIEWER,
    OTHER_ADMINISTRATOR,
    /** A member of the other branch, who runs the sessions of the tested team. */
    OUTSIDE_FACILITATOR;

    static final Set<CallerRole> EVERYBODY = Set.copyOf(EnumSet.allOf(CallerRole.class));
    static final Set<CallerRole> SIGNED_IN = Set.copyOf(EnumSet.complementOf(EnumSet.of(SIGNED_OUT)));

    /** The name of the persona in {@link SmallTrust}; empty when signed out. */
    Optional<String> persona() {
        return this == SIGNED_OUT
                ? Optional.empty()
                : Optional.of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
