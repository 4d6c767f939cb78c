package org.onward.insight;

import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.people.TeamId;

/** Builds the addresses of these pages. Ids are UUIDs and slugs, which need no URL encoding. */
final class InsightAddresses {
    private InsightAddresses() {}

    static String ladder(TeamId team, Optional<LearningModule> module) {
        return "/insight?" + query(team, module);
    }

    static String csv(TeamId team, Optional<LearningModule> module) {
        return "/insight/ladder.csv?" + query(team, module);
    }

    static String people(TeamId team, ItemId module, boolean membersOnly) {
        return "/insight/people?team=" + team + "&module=" + module + (membersOnly ? "&members=only" : "");
    }

    private static String query(TeamId team, Optional<LearningModule> module) {
        return "team=" + team
                + module.map(chosen -> "&module=" + chosen.id().value()).orElse("");
    }
}
