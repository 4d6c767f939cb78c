package org.onward.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.LearningModule;
import org.onward.content.Rung;
import org.onward.people.TeamId;
import org.onward.text.English;
import org.onward.text.TextRule;
import org.onward.web.Address;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.Paging;

/**
 * Teams side by side on a module, and two periods if they were chosen.
 *
 * @param teamId the value of the hidden field of the form
 * @param rungs the headings of the columns
 */
public record ComparePage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String place,
        String teamId,
        Choices module,
        Field name,
        Choices period,
        Choices with,
        Field from,
        Field until,
        List<String> rungs,
        List<TeamLine> teams,
        Optional<Periods> periods,
        Optional<Paging> pages)
        implements Page {
    /** @param href the address of the figures of this team; absent for the whole part */
    public record TeamLine(String team, Optional<String> href, String people, List<Share> shares) {}

    /** @param held the people who hold a rung, such as "12 of 40, 30%" */
    public record Share(String rung, String held) {}

    /** @param slide absent for a part with too few people */
    public record Periods(String now, String before, List<PeriodLine> teams, Optional<PeriodSlide> slide) {}

    public record PeriodLine(String team, List<Change> changes) {}

    public record Change(String rung, int now, int before) {}

    static ComparePage of(
            Comparison found, List<LearningModule> modules, InsightQuery query, Form form, LocalDate today) {
        Ladders ladders = found.ladders();
        TeamId team = ladders.team().id();
        Address list = Address.of("/insight/compare")
                .with("team", team)
                .with("module", found.module().id())
                .with("name", query.name());
        for (String field : List.of("period", "with", "from", "until")) {
            list = list.with(field, found.periods().isPresent() ? form.entered(field) : "");
        }
        Address slide = list;
        return new ComparePage(
                List.of(
                        new Link("/insight", "Progress"),
                        new Link(
                                InsightAddresses.ladder(team, Optional.of(found.module())),
                                ladders.team().name())),
                form.problems(),
                "Teams side by side",
                "%s, in %s and below it"
                        .formatted(
                                found.module().title(),
                                TextRule.isolated(ladders.team().name())),
                team.toString(),
                Choices.of(
                        Form.with("module", found.module().id().value()),
                        "module",
                        modules.stream()
                                .map(module -> Choices.choice(module.id().value(), module.title()))
                                .toList()),
                Field.of(Form.with("name", query.name()), "name"),
                PeriodChoices.periods(form, today),
                PeriodChoices.with(form),
                Field.of(form, "from"),
                Field.of(form, "until"),
                Arrays.stream(Rung.values()).map(Rung::title).toList(),
                Stream.concat(
                                ladders.byModule().stream(),
                                ladders.byTeam().stream().filter(row -> !row.membersOnly()))
                        .map(row -> line(row, found, team))
                        .toList(),
                found.periods().map(periods -> periods(periods, found, slide)),
                Paging.of(query.page(Insight.TEAMS_PER_PAGE), ladders.team().children(), list));
    }

    private static TeamLine line(LadderRow row, Comparison found, TeamId whole) {
        RungCounts counts = row.counts();
        boolean isWhole = row.team().id().equals(whole);
        return new TeamLine(
                isWhole ? "All together" : row.team().name(),
                isWhole
                        ? Optional.empty()
                        : Optional.of(InsightAddresses.ladder(row.team().id(), Optional.of(found.module()))),
                English.count(counts.people(), "person", "people"),
                Arrays.stream(Rung.values())
                        .map(rung -> new Share(rung.title(), held(counts, rung)))
                        .toList());
    }

    private static String held(RungCounts counts, Rung rung) {
        String plain = "%d of %d".formatted(counts.holding(rung), counts.people());
        return counts.people() < LadderBreak.MIN_PEOPLE
                ? plain
                : plain + ", %d%%".formatted(counts.percentHolding(rung));
    }

    private static Periods periods(ComparedPeriods periods, Comparison found, Address slide) {
        Ladders ladders = found.ladders();
        List<PeriodLine> lines = new ArrayList<>();
        lines.add(new PeriodLine(
                "All together", changes(found.countsOf(ladders.team().id()))));
        ladders.below().forEach(team -> lines.add(new PeriodLine(team.name(), changes(found.countsOf(team.id())))));
        return new Periods(periods.nowWords(), periods.beforeWords(), lines, PeriodSlide.of(found, slide));
    }

    private static List<Change> changes(PeriodCounts counts) {
        return Arrays.stream(Rung.values())
                .map(rung -> new Change(rung.title(), counts.reached(rung), counts.reachedBefore(rung)))
                .toList();
    }
}
