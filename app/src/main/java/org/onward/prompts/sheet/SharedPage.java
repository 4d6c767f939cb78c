package org.onward.prompts.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onward.discussion.Session;
import org.onward.people.Team;
import org.onward.web.FieldProblem;
import org.onward.web.Form;
import org.onward.web.LondonTime;
import org.onward.web.Page;

/**
 * A shared sheet for a member to think through alone. The page has no text field, because only the fact that they did
 * is stored.
 *
 * @param problem why the confirmation was not stored
 * @param excludingAddress opens the report form; the sheet's id goes in the request body
 * @param thoughtOn the day on which the member confirmed, if they did
 * @param catchUp the catch-up page of a session with these questions that the member missed
 */
public record SharedPage(
        Optional<String> problem,
        String title,
        String address,
        String sheet,
        String excludingAddress,
        String teamName,
        List<SharedQuestion> prompts,
        boolean asksForAction,
        boolean mayMark,
        Optional<String> thoughtOn,
        Optional<CatchUp> catchUp)
        implements Page {
    /** The form that reports a question as excluding. */
    public static final String EXCLUDING_ADDRESS = "/team/prompts/excluding/form";

    public record CatchUp(String href, String heldOn) {
        static CatchUp of(Session session) {
            return new CatchUp(
                    "/sessions/%s/catch-up".formatted(session.id()),
                    session.held().map(LondonTime::day).orElse(""));
        }
    }

    static SharedPage of(
            PromptSheet sheet,
            Team team,
            boolean mayMark,
            Optional<Instant> thought,
            Optional<Session> missed,
            Form form) {
        return new SharedPage(
                form.problems().stream().findFirst().map(FieldProblem::message),
                "Three minutes to think",
                "/team/prompts/" + sheet.id() + "/shared",
                sheet.id().toString(),
                EXCLUDING_ADDRESS,
                team.name(),
                SharedQuestion.of(sheet),
                sheet.asksForAction(),
                mayMark,
                thought.map(LondonTime::day),
                missed.map(CatchUp::of));
    }
}
