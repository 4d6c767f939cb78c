package org.onward.prompts.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onward.composer.Composer;
import org.onward.composer.model.WelcomeAndClose;
import org.onward.content.Moment;
import org.onward.content.PromptId;
import org.onward.people.MarkedText;
import org.onward.people.Team;
import org.onward.text.English;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Page;

/** The page of a sheet for its leader, with the reason for each question. */
public record SheetPage(
        Link back,
        Optional<String> problem,
        String title,
        String address,
        String teamName,
        String madeOn,
        int minutes,
        WelcomeAndClose welcomeAndClose,
        String mode,
        Optional<String> moment,
        Optional<String> subject,
        Optional<String> caution,
        Optional<String> withdrawn,
        List<String> notes,
        List<SheetQuestion> prompts,
        boolean asksForAction,
        List<String> uses,
        List<Link> sessions,
        boolean isShared,
        List<String> rules)
        implements Page {

    /**
     * @param caution when not to talk about the module that the sheet is about
     * @param withdrawn the numbers of the withdrawn questions
     * @param cautions the contraindications of each question
     * @param named the own questions that may be about somebody
     */
    static SheetPage of(
            PromptSheet sheet,
            Team team,
            Optional<String> problem,
            Optional<String> caution,
            List<Integer> withdrawn,
            Map<PromptId, List<String>> cautions,
            Map<PromptId, MarkedText> named) {
        PromptSheet.Head head = sheet.head();
        return new SheetPage(
                new Link("/team/prompts?team=" + team.id(), "Back to prompts"),
                problem,
                "Questions for your next meeting",
                "/team/prompts/" + sheet.id(),
                team.name(),
                LondonTime.day(head.made()),
                sheet.filled() + sheet.welcomeAndClose().minutes(),
                sheet.welcomeAndClose(),
                English.capitalised(head.mode().label()),
                head.moment().map(Moment::label),
                Optional.of(head.subject()).filter(subject -> !subject.isEmpty()),
                caution,
                withdrawn(withdrawn),
                head.notes(),
                SheetQuestion.of(sheet, cautions, named),
                sheet.asksForAction(),
                sheet.uses().stream().map(SheetPage::useText).toList(),
                sheet.uses().stream()
                        .flatMap(use -> use.session().stream())
                        .map(session -> new Link("/sessions/" + session, "The session with these questions"))
                        .toList(),
                sheet.isShared(),
                Composer.descriptions());
    }

    /** The text does not say who reported, because in a small team a leader could guess. */
    private static Optional<String> withdrawn(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        String which = numbers.stream().map(Object::toString).collect(Collectors.joining(" and "));
        return Optional.of(
                (numbers.size() == 1 ? "Question %s was withdrawn" : "Questions %s were withdrawn").formatted(which)
                        + " from all teams for now, because somebody in the organisation found it excluding. Swap it for another.");
    }

    private static String useText(PromptSheet.Use use) {
        String used = "%s on %s".formatted(English.capitalised(use.how().label()), LondonTime.day(use.used()));
        return use.ended()
                .map(ended -> "%s, until %s".formatted(used, LondonTime.day(ended)))
                .orElse(used);
    }
}
