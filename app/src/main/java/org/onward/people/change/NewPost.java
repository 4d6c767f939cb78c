package org.onward.people.change;

import java.util.Optional;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.web.TextRequirements;

/** The primary post that somebody takes: what as, in which team, managed by whom. */
public record NewPost(String title, TeamId team, Optional<PersonId> lineManager) {
    static final int MAX_TITLE_LENGTH = 200;

    public NewPost {
        title = requireTitle(title);
    }

    static String requireTitle(String title) {
        return TextRequirements.requireLine("title", title, MAX_TITLE_LENGTH, "Enter the title of the post.");
    }
}
