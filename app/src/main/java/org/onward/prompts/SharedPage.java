package org.onward.prompts;

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
 * A sheet for a member of the team to think through alone. It has no field: there is nothing to store but that they did.
 *
 * @param problem why what they said was not noted
 * @param excludingAddress takes the sheet in the body, and shows the form for a question that felt excluding
 * @param thoughtOn when they said that they had
 * @param catchUp the pack of the session that they missed and that ran these questions
 */
public record SharedPage(
        Optional<String> problem,
        String title,
        String address,
        String sheet,
        String excludingAddress,
        String teamName,
        List<SharedQuestion> prompts,
        boolean mayMark,
        Optional<String> thoughtOn,
        Optional<CatchUp> catchUp)
        implements Page {

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
                ExcludingPage.FORM_ADDRESS,
                team.name(),
                SharedQuestion.of(sheet),
                mayMark,
                thought.map(LondonTime::day),
                missed.map(CatchUp::of));
    }
}
