package org.onward.prompts.sheet;

import static org.onward.web.Choices.choice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Scope;
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

/** The form that asks for a sheet. */
public record AskPage(
        Link back,
        List<FieldProblem> errors,
        String address,
        String teamName,
        Choices minutes,
        Choices mode,
        Choices moment,
        Field momentOn,
        Choices audience,
        Choices scope,
        Choices subject,
        Choices trained,
        boolean openMore,
        List<EarlierSheet> earlier)
        implements Page {
    private static final List<Choices.Choice> TIMES = Stream.of(10, 15, 20, 30, 45, 60, 90)
            .map(minutes -> choice(Integer.toString(minutes), minutes + " minutes"))
            .toList();

    private static final List<Choices.Choice> MODES = List.of(
            choice(EnumWords.wordOf(Mode.IN_ROOM), "In the room"),
            choice(EnumWords.wordOf(Mode.REMOTE), "Online"),
            choice(EnumWords.wordOf(Mode.HYBRID), "Some in the room, some online", "Those online speak first."));

    private static final List<Choices.Choice> AUDIENCES = Stream.concat(
                    Stream.of(JobRole.MIXED), Arrays.stream(JobRole.values()).filter(role -> role != JobRole.MIXED))
            .map(role -> choice(EnumWords.wordOf(role), English.capitalised(role.label())))
            .toList();

    private static final List<Choices.Choice> SCOPES = List.of(
            choice("", "Whatever fits"),
            choice(Scope.SELF.word(), "What each person does"),
            choice(Scope.TEAM.word(), "What the team does"),
            choice(Scope.ORGANISATION.word(), "What the organisation does"));

    private static final List<Choices.Choice> SUBJECTS = List.of(
            choice(AskFields.ONE, "One subject", "Opening, questions and close belong together."),
            choice(AskFields.MIX, "A mix of subjects"));

    private static final List<Choices.Choice> TRAINED = List.of(choice(
            AskFields.YES,
            "Somebody who was trained to facilitate runs it",
            "Then questions on sensitive matters may be on the sheet too."));

    /** A link to an earlier sheet. */
    public record EarlierSheet(String href, String madeOn, int minutes, String state) {
        static EarlierSheet of(EarlierSheetRow sheet) {
            return new EarlierSheet(
                    "/team/prompts/" + sheet.id(),
                    LondonTime.day(sheet.made()),
                    sheet.minutes(),
                    sheet.how()
                            .flatMap(how -> sheet.used().map(used -> "%s on %s"
                                    .formatted(English.capitalised(how.label()), LondonTime.day(used))))
                            .orElse("Only looked at"));
        }
    }

    @Override
    public String title() {
        return "Prompts for your next meeting";
    }

    public static AskPage of(Team team, Form form, Set<Moment> moments, List<EarlierSheetRow> earlier) {
        List<Choices.Choice> occasions = Stream.concat(
                        Stream.of(choice("", "Nothing in particular")),
                        Arrays.stream(Moment.values())
                                .filter(moments::contains)
                                .map(moment -> choice(EnumWords.wordOf(moment), English.capitalised(moment.label()))))
                .toList();
        return new AskPage(
                new Link("/team/" + team.id(), "Back to " + team.name()),
                form.problems(),
                "/team/prompts?team=" + team.id(),
                team.name(),
                Choices.of(form, AskFields.MINUTES, TIMES),
                Choices.of(form, AskFields.MODE, MODES),
                Choices.of(form, AskFields.MOMENT, occasions),
                Field.of(form, AskFields.MOMENT_ON),
                Choices.of(form, AskFields.AUDIENCE, AUDIENCES),
                Choices.of(form, AskFields.SCOPE, SCOPES),
                Choices.of(form, AskFields.SUBJECT, SUBJECTS),
                Choices.of(form, AskFields.TRAINED, TRAINED),
                AskFields.usesOptionalBlock(form),
                earlier.stream().map(EarlierSheet::of).toList());
    }
}
