package org.onward.demo;

import java.util.OptionalInt;
import org.onward.content.ItemId;

/**
 * The history of one module in one team.
 *
 * @param askedDaysAgo when the team's leader assigned it
 * @param sessionDaysAgo when it was discussed; negative for an upcoming session; absent without a session
 * @param explored the share of the team that reached the first rung, 0 to 1; each later share is relative to the rung before
 * @param attended the share of the team that attended the session
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

    /** A team that explored the module without a discussion. */
    static DemoModuleHistory read(String team, String module, int asked, double explored, double reflected) {
        return new DemoModuleHistory(
                team, new ItemId(module), asked, OptionalInt.empty(), explored, reflected, 0, 0, 0);
    }

    boolean isDiscussed() {
        return sessionDaysAgo.isPresent() && sessionDaysAgo.getAsInt() >= 0;
    }
}
