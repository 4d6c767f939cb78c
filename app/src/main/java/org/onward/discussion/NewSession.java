package org.onward.discussion;

import java.time.Instant;
import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.Mode;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** A session that somebody wants to plan; without a facilitator they run it themselves. */
public record NewSession(
        TeamId team, ItemId module, Instant startsAt, int minutes, Mode mode, Optional<PersonId> facilitator) {}
