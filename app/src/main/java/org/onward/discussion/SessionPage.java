package org.onward.discussion;

import java.util.List;
import java.util.Optional;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;

/** One session, for whoever runs it or leads the team, and for those who are invited. */
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

    /** What is left to do, for whoever runs it. */
    public record ToDo(String guideHref, String closeHref, String cancelAddress, boolean begun, List<String> invited) {}

    /** What came of it. Who was there is for those who run it or lead the team. */
    public record Recap(List<String> themes, String proposals, Optional<Register> register, Optional<Mine> mine) {}

    public record Register(List<Present> people, String guideHref, Optional<String> correctHref, String correctUntil) {}

    public record Present(String name, String status) {}

    public record Mine(String words, Optional<String> catchUpHref) {}
}
