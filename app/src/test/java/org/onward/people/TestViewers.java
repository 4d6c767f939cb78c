package org.onward.people;

import java.util.Set;
import org.onward.database.Ids;

/** Makes viewers for calls that only ask who the viewer is. */
public final class TestViewers {
    private TestViewers() {}

    public static Viewer viewer(PersonId person) {
        return new Viewer(person, "Somebody", new TeamId(Ids.next()), "Somewhere", false, Set.of());
    }
}
