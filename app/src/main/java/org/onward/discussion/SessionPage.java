package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** The page of a session, for its facilitator, the team's leaders and the invited people. */
public record SessionPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        String teamName,
        String when,
        int minutes,
        String mode,
        String facilitator,
        String state,
        boolean over,
        List<String> warnings,
        Optional<ToDo> toDo,
        boolean invitation,
        boolean cancelled,
        Optional<Recap> recap,
        String moduleHref)
        implements Page {

    /** What the facilitator has to do before and after the session. */
    public record ToDo(String guideHref, String closeHref, String cancelAddress, boolean begun, List<String> invited) {}

    /** The result of a closed session. Only the facilitator and the team's leaders see the register. */
    public record Recap(List<String> themes, String proposals, Optional<Register> register, Optional<Mine> mine) {}

    public record Register(List<Present> people, String guideHref, Optional<String> correctHref, String correctUntil) {}

    public record Present(String name, String status) {}

    public record Mine(String words, Optional<String> catchUpHref) {}
}
