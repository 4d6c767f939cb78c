package org.onward.prompts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onward.content.ContentVersion;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** A sheet as it was made, and what became of it. */
public record PromptSheet(Head head, List<Line> lines, List<Use> uses) {

    /**
     * What the sheet was made for.
     *
     * @param minutes the time that was asked for
     * @param strand the title of the module that runs through it, or empty
     */
    public record Head(
            SheetId id,
            TeamId team,
            PersonId madeBy,
            Instant made,
            int minutes,
            Optional<Moment> moment,
            Mode mode,
            long seed,
            String strand,
            List<String> notes) {
        Request request() {
            return new Request(minutes, moment, mode, seed);
        }
    }

    /** One question, as it read when the sheet was made. */
    public record Line(
            PromptId prompt,
            ContentVersion version,
            String text,
            int depth,
            Prompt.Stage stage,
            String format,
            int minutes,
            String followOn,
            String because) {}

    /** That the sheet was used, which makes its questions rest. */
    public record Use(How how, Instant used) {}

    public enum How {
        RUN("run"),
        PRINTED("printed"),
        SHARED("shared with the team");

        private final String label;

        How(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public PromptSheet {
        lines = List.copyOf(lines);
        uses = List.copyOf(uses);
    }

    public SheetId id() {
        return head.id();
    }

    public TeamId team() {
        return head.team();
    }

    /** The minutes of its questions together. */
    public int filled() {
        return lines.stream().mapToInt(Line::minutes).sum();
    }

    public Optional<Use> lastUse() {
        return uses.stream().max(Comparator.comparing(Use::used));
    }

    public boolean isShared() {
        return uses.stream().anyMatch(use -> use.how() == How.SHARED);
    }

    List<PromptId> prompts() {
        return lines.stream().map(Line::prompt).toList();
    }
}
