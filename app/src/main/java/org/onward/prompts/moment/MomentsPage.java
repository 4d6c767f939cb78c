package org.onward.prompts.moment;

import static org.onward.web.Choices.choice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.LearningModule;
import org.onward.content.Moment;
import org.onward.people.Team;
import org.onward.text.English;
import org.onward.text.EnumWords;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Page;

/** Upcoming moments of a team: those that its leader entered, and known occasions. */
public record MomentsPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String promptsHref,
        Choices moment,
        Field on,
        List<MomentLine> coming,
        List<KnownOccasionLine> known,
        List<Completed> completed)
        implements Page {
    static final String ADDRESS = "/team/prompts/moments";
    static final String MOMENT = "moment";
    static final String ON = "on";

    /** A moment that was entered. */
    public record MomentLine(String what, String day, String when, String removeAddress) {}

    /** A known occasion with a button that adds it. */
    public record KnownOccasionLine(String name, String day, String date) {}

    public record Completed(String title) {}

    @Override
    public String title() {
        return "What is coming up";
    }

    static MomentsPage of(
            Team team,
            Form form,
            Set<Moment> moments,
            List<TeamMoment> entered,
            List<Occasions.KnownOccasion> known,
            List<LearningModule> completed,
            LocalDate today) {
        return new MomentsPage(
                new Link("/team/" + team.id(), "Back to " + team.name()),
                form.problems(),
                ADDRESS + "?team=" + team.id(),
                "/team/prompts?team=" + team.id(),
                Choices.of(
                        form,
                        MOMENT,
                        Stream.concat(
                                        Stream.of(choice("", "Choose")),
                                        Arrays.stream(Moment.values())
                                                .filter(moments::contains)
                                                .map(moment -> choice(
                                                        EnumWords.wordOf(moment), English.capitalised(moment.label()))))
                                .toList()),
                Field.of(form, ON),
                entered.stream().map(moment -> line(moment, today)).toList(),
                known.stream()
                        .filter(occasion -> entered.stream()
                                .noneMatch(moment -> moment.moment() == Moment.OBSERVANCE
                                        && moment.day().equals(occasion.day())))
                        .map(occasion -> new KnownOccasionLine(
                                occasion.name(),
                                when(occasion, today),
                                occasion.day().toString()))
                        .toList(),
                completed.stream().map(module -> new Completed(module.title())).toList());
    }

    private static String when(Occasions.KnownOccasion occasion, LocalDate today) {
        return occasion.day().equals(today) && occasion.until().isAfter(today)
                ? "Now, until " + LondonTime.day(occasion.until())
                : LondonTime.day(occasion.day());
    }

    private static MomentLine line(TeamMoment moment, LocalDate today) {
        return new MomentLine(
                English.capitalised(moment.moment().label()),
                LondonTime.day(moment.day()),
                when(moment, today),
                "%s/%s/remove".formatted(ADDRESS, moment.id()));
    }

    private static String when(TeamMoment moment, LocalDate today) {
        return switch (moment.timing(today)) {
            case EARLY -> "Suggested from %s on".formatted(LondonTime.day(moment.suggestedFrom()));
            case IN_TIME -> "Near enough to talk about";
            case LATE -> "Over";
        };
    }
}
