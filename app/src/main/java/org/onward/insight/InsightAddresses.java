package org.onward.insight;

import java.util.Optional;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.people.TeamId;
import org.onward.text.EnumWords;
import org.onward.web.Address;

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
        return list(team, module, membersOnly).toString();
    }

    static String compare(TeamId team, ItemId module) {
        return "/insight/compare?team=" + team + "&module=" + module;
    }

    static Address list(TeamId team, ItemId module, boolean membersOnly) {
        return Address.of("/insight/people")
                .with("team", team)
                .with("module", module)
                .with("members", membersOnly ? "only" : "");
    }

    /** The address of one page of the subteams, without its number. */
    static Address subTeams(TeamId team, Optional<LearningModule> module, String name, TeamOrder order) {
        return Address.of("/insight")
                .with("team", team)
                .with("module", module.map(LearningModule::id))
                .with("name", name)
                .with("order", order == TeamOrder.NAME ? "" : EnumWords.wordOf(order));
    }

    private static String query(TeamId team, Optional<LearningModule> module) {
        return "team=" + team
                + module.map(chosen -> "&module=" + chosen.id().value()).orElse("");
    }
}
