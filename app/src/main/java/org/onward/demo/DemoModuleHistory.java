package org.onward.demo;

import java.util.OptionalInt;
import org.onward.content.ItemId;

/**
 * What happened to one module in one team.
 *
 * @param askedDaysAgo when the team's leader asked for it
 * @param sessionDaysAgo when it was discussed; negative for a session that is coming up; absent if none was planned
 * @param explored share of the team that took the first step, 0 to 1; each later share is of those on the rung before
 * @param attended share of the team that came to the session
 */
record DemoModuleHistory(
        String team,
        ItemId module,
        int askedDaysAgo,
        OptionalInt sessionDaysAgo,
        double explored,
        double reflected,
        double attended,
        double committed,
        double followedThrough) {

    static DemoModuleHistory discussed(
            String team,
            String module,
            int asked,
            int session,
            double explored,
            double reflected,
            double attended,
            double committed,
            double followedThrough) {
        return new DemoModuleHistory(
                team,
                new ItemId(module),
                asked,
                OptionalInt.of(session),
                explored,
                reflected,
                attended,
                committed,
                followedThrough);
    }

    /** A team that read, and never talked. */
    static DemoModuleHistory read(String team, String module, int asked, double explored, double reflected) {
        return new DemoModuleHistory(
                team, new ItemId(module), asked, OptionalInt.empty(), explored, reflected, 0, 0, 0);
    }

    boolean isDiscussed() {
        return sessionDaysAgo.isPresent() && sessionDaysAgo.getAsInt() >= 0;
    }
}
