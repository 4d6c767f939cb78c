package org.onward.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.people.Team;
import org.onward.text.EnumWords;
import org.onward.text.TextRule;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Page;
import org.onward.web.Paging;

/**
 * The progress of a part of the organisation on the ladders of modules.
 *
 * @param name the filter of the subteams by name
 * @param order the order of the subteams
 * @param compareHref the comparison of the subteams on the chosen module
 * @param noTeamFound whether the filter selects no subteam
 * @param charts the charts of the modules on which somebody has passed the first rung, or of the chosen module
 * @param otherModules the modules on which nobody has passed the first rung; they get one line each, to keep the page short
 */
public record LadderPage(
        String title,
        Choices team,
        Choices module,
        Field name,
        Choices order,
        String place,
        List<LadderChart> charts,
        List<OtherModule> otherModules,
        boolean everyModule,
        List<ModuleRow> rows,
        boolean noTeamFound,
        Optional<String> compareHref,
        String csvHref,
        Optional<Paging> pages)
        implements Page {

    /** @param reached the number of people on the first rung, in words */
    public record OtherModule(String module, String href, String reached) {}

    public record ModuleRow(
            String team,
            Optional<String> teamHref,
            String module,
            int people,
            int notStarted,
            int explored,
            int reflected,
            int discussed,
            int committed,
            int followedThrough,
            String peopleHref) {}

    static LadderPage of(Ladders ladders, List<LearningModule> modules, InsightQuery query) {
        TeamRow team = ladders.team();
        Optional<LearningModule> chosen = ladders.chosen();
        Set<ItemId> withChart = ladders.byModule().stream()
                .filter(row -> chosen.isPresent() || row.counts().reached(Rung.REFLECTED) > 0)
                .map(row -> row.module().id())
                .collect(Collectors.toSet());
        return new LadderPage(
                "Where learning turned into practice",
                Choices.of(Form.with("team", team.id().toString()), "team", teams(ladders)),
                Choices.of(
                        Form.with(
                                "module",
                                chosen.map(module -> module.id().value()).orElse("")),
                        "module",
                        modules(modules)),
                Field.of(Form.with("name", query.name()), "name"),
                Choices.of(
                        Form.with("order", EnumWords.wordOf(query.order())),
                        "order",
                        Arrays.stream(TeamOrder.values())
                                .map(one -> Choices.choice(EnumWords.wordOf(one), one.label()))
                                .toList()),
                place(ladders),
                ladders.byModule().stream()
                        .filter(row -> withChart.contains(row.module().id()))
                        .map(row -> LadderChart.of(
                                row,
                                chosen.isPresent()
                                        ? Optional.empty()
                                        : Optional.of(InsightAddresses.ladder(team.id(), Optional.of(row.module())))))
                        .toList(),
                ladders.byModule().stream()
                        .filter(row -> !withChart.contains(row.module().id()))
                        .map(row -> new OtherModule(
                                row.module().title(),
                                InsightAddresses.ladder(team.id(), Optional.of(row.module())),
                                startedCount(row.counts().reached(Rung.EXPLORED))))
                        .toList(),
                chosen.isEmpty(),
                ladders.byTeam().stream()
                        .filter(row -> withChart.contains(row.module().id()))
                        .map(row -> row(row, chosen))
                        .toList(),
                !query.name().isEmpty() && ladders.below().isEmpty(),
                chosen.map(module -> InsightAddresses.compare(team.id(), module.id())),
                InsightAddresses.csv(team.id(), chosen),
                Paging.of(
                        query.page(Insight.TEAMS_PER_PAGE),
                        team.children(),
                        InsightAddresses.subTeams(team.id(), chosen, query.name(), query.order())));
    }

    private static String startedCount(int people) {
        return switch (people) {
            case 0 -> "nobody has begun";
            case 1 -> "one person explored it";
            default -> people + " people explored it";
        };
    }

    private static String place(Ladders ladders) {
        List<String> names =
                new ArrayList<>(ladders.ancestors().stream().map(TeamRow::name).toList());
        names.add(ladders.team().name());
        return "%s · %d people"
                .formatted(String.join(" › ", names), ladders.team().people());
    }

    /**
     * The choices of team: the teams above, the chosen team and its subteams on this page. Their number does not depend on
     * the size of the tree.
     */
    private static List<Choices.Choice> teams(Ladders ladders) {
        List<Choices.Choice> options = new ArrayList<>();
        TeamRow chosen = ladders.team();
        String top = ladders.ancestors().isEmpty()
                ? chosen.id().toString()
                : ladders.ancestors().get(0).id().toString();
        for (Team part : ladders.parts()) {
            String id = part.id().toString();
            if (!id.equals(top)) {
                options.add(Choices.choice(id, part.name()));
                continue;
            }
            int depth = 0;
            for (TeamRow above : ladders.ancestors()) {
                options.add(Choices.choice(above.id().toString(), indented(depth++, above.name())));
            }
            options.add(Choices.choice(chosen.id().toString(), indented(depth++, chosen.name())));
            for (TeamRow below : ladders.below()) {
                options.add(Choices.choice(below.id().toString(), indented(depth, below.name())));
            }
        }
        return options;
    }

    private static String indented(int depth, String name) {
        return "– ".repeat(depth) + name;
    }

    private static List<Choices.Choice> modules(List<LearningModule> modules) {
        List<Choices.Choice> options = new ArrayList<>();
        options.add(Choices.choice("", "Every module"));
        modules.forEach(module -> options.add(Choices.choice(module.id().value(), module.title())));
        return options;
    }

    private static ModuleRow row(LadderRow row, Optional<LearningModule> chosen) {
        TeamRow team = row.team();
        RungCounts counts = row.counts();
        return new ModuleRow(
                row.membersOnly() ? TextRule.isolated(team.name()) + ", own members" : team.name(),
                row.membersOnly() ? Optional.empty() : Optional.of(InsightAddresses.ladder(team.id(), chosen)),
                row.module().title(),
                counts.people(),
                counts.notStarted(),
                counts.highest(Rung.EXPLORED),
                counts.highest(Rung.REFLECTED),
                counts.highest(Rung.DISCUSSED),
                counts.highest(Rung.COMMITTED),
                counts.highest(Rung.FOLLOWED_THROUGH),
                InsightAddresses.people(team.id(), row.module().id(), row.membersOnly()));
    }
}
