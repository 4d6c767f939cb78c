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
import org.onward.learning.MonthlyTotalsSummary;
import org.onward.learning.RungWords;
import org.onward.people.Team;
import org.onward.text.English;
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
 * @param rows the figures of each module with a chart; if a module is chosen, of each team on it
 * @param teams the subteams, where they have no row
 * @param noTeamFound whether the filter selects no subteam
 * @param charts the charts of the modules on which somebody has passed the first rung, or of the chosen module
 * @param monthlyTotals the only figures about private progress; shown with every module
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
        List<CountsRow> rows,
        List<TeamLink> teams,
        boolean noTeamFound,
        Optional<String> compareHref,
        String csvHref,
        Optional<Paging> pages,
        Optional<MonthlyTotalsSummary> monthlyTotals)
        implements Page {

    /** @param reached the number of people on the first rung, in words */
    public record OtherModule(String module, String href, String reached) {}

    public record TeamLink(String name, String href, String people) {}

    /**
     * The number of people by highest rung.
     *
     * @param name the module or the team
     * @param begun how many have begun, in words
     */
    public record CountsRow(
            String name,
            Optional<String> href,
            String begun,
            int people,
            int notStarted,
            int explored,
            int reflected,
            int discussed,
            int committed,
            int followedThrough,
            String peopleHref) {}

    static LadderPage of(
            Ladders ladders,
            List<LearningModule> modules,
            Optional<MonthlyTotalsSummary> monthlyTotals,
            InsightQuery query) {
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
                chosen.isPresent()
                        ? ladders.byTeam().stream().map(LadderPage::ofTeam).toList()
                        : ladders.byModule().stream()
                                .filter(row -> withChart.contains(row.module().id()))
                                .map(LadderPage::ofModule)
                                .toList(),
                chosen.isPresent()
                        ? List.of()
                        : ladders.below().stream().map(LadderPage::link).toList(),
                !query.name().isEmpty() && ladders.below().isEmpty(),
                chosen.map(module -> InsightAddresses.compare(team.id(), module.id())),
                InsightAddresses.csv(team.id(), chosen),
                Paging.of(
                        query.page(Insight.TEAMS_PER_PAGE),
                        team.children(),
                        InsightAddresses.subTeams(team.id(), chosen, query.name(), query.order())),
                monthlyTotals);
    }

    private static String startedCount(int people) {
        return switch (people) {
            case 0 -> "no open step yet";
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

    private static TeamLink link(TeamRow team) {
        return new TeamLink(
                team.name(),
                InsightAddresses.ladder(team.id(), Optional.empty()),
                English.count(team.people(), "person", "people"));
    }

    private static CountsRow ofTeam(LadderRow row) {
        TeamRow team = row.team();
        return row(
                row.membersOnly() ? TextRule.isolated(team.name()) + ", own members" : team.name(),
                row.membersOnly()
                        ? Optional.empty()
                        : Optional.of(InsightAddresses.ladder(team.id(), Optional.of(row.module()))),
                row);
    }

    private static CountsRow ofModule(LadderRow row) {
        return row(
                row.module().title(),
                Optional.of(InsightAddresses.ladder(row.team().id(), Optional.of(row.module()))),
                row);
    }

    private static CountsRow row(String name, Optional<String> href, LadderRow row) {
        RungCounts counts = row.counts();
        return new CountsRow(
                name,
                href,
                RungWords.begun(counts.reached(Rung.EXPLORED), counts.people()),
                counts.people(),
                counts.notStarted(),
                counts.highest(Rung.EXPLORED),
                counts.highest(Rung.REFLECTED),
                counts.highest(Rung.DISCUSSED),
                counts.highest(Rung.COMMITTED),
                counts.highest(Rung.FOLLOWED_THROUGH),
                InsightAddresses.people(row.team().id(), row.module().id(), row.membersOnly()));
    }
}
