package org.onward.composer.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onward.content.ContentVersion;
import org.onward.content.Format;
import org.onward.content.GroupSize;
import org.onward.content.Mode;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Scope;
import org.onward.content.ThemeId;

/** A question that a leader adds to one sheet. It is not in the bank: no rule chooses it, and no other team gets it. */
public final class OwnQuestion {
    public static final int MIN_MINUTES = 2;
    public static final int MAX_MINUTES = 30;

    /** The version of every own question, because its text never changes. */
    public static final ContentVersion VERSION = new ContentVersion("own");

    private static final String MARK = "own-";
    private static final ThemeId NO_THEME = new ThemeId("own-question");

    private OwnQuestion() {}

    /** A new id, which cannot equal the id of a prompt in the library. */
    public static PromptId id(UUID unique) {
        return new PromptId(MARK + unique);
    }

    public static boolean isOwn(PromptId id) {
        return id.value().startsWith(MARK);
    }

    /** @param depth from 1 to {@link org.onward.composer.rules.SheetShape#MAX_MIDDLE_DEPTH}, because the question goes into the middle */
    public static Prompt toPrompt(PromptId id, String text, int depth, int minutes) {
        return new Prompt(
                id,
                VERSION,
                text,
                NO_THEME,
                depth == 1 ? Prompt.Stage.WHAT : Prompt.Stage.SO_WHAT,
                depth,
                minutes,
                Scope.TEAM,
                Prompt.Lens.OWN,
                Format.OPEN_AGENDA,
                EnumSet.allOf(GroupSize.class),
                EnumSet.allOf(Mode.class),
                Set.of(),
                Prompt.Risk.NONE,
                List.of(),
                "",
                LocalDate.EPOCH,
                Prompt.Conditions.usual(depth),
                Prompt.Origin.UNKNOWN);
    }
}
