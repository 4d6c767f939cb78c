package org.onward.prompts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onward.composer.ComposingRequest;
import org.onward.composer.Composition;
import org.onward.composer.OwnQuestion;
import org.onward.composer.RequestedFocus;
import org.onward.composer.SheetPosition;
import org.onward.composer.UpcomingMoment;
import org.onward.composer.WelcomeAndClose;
import org.onward.content.ContentVersion;
import org.onward.content.ItemId;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Scope;
import org.onward.content.ThemeId;
import org.onward.discussion.SessionId;
import org.onward.people.PersonId;
import org.onward.people.TeamId;

/** A sheet as it was made, and what became of it. */
public record PromptSheet(Head head, List<SheetLine> lines, List<Use> uses) {

    /**
     * What the sheet was made for.
     *
     * @param minutes the time that was asked for
     * @param momentOn the day of the moment, if it has one
     * @param module what it was suggested to talk about, if that was a module; other versions keep to it
     * @param theme the same, if it was a theme
     * @param subject the title of the module or theme that runs through it, or empty
     * @param trained whether somebody trained to facilitate runs it
     * @param root the first sheet of the same request: itself, unless it came of another
     * @param takenOff what the change that made it took off
     */
    public record Head(
            SheetId id,
            TeamId team,
            PersonId madeBy,
            Instant made,
            int minutes,
            Optional<Moment> moment,
            Optional<LocalDate> momentOn,
            Mode mode,
            JobRole audience,
            Optional<Scope> scope,
            boolean trained,
            long seed,
            Optional<ItemId> module,
            Optional<ThemeId> theme,
            String subject,
            List<String> notes,
            SheetId root,
            List<PromptId> takenOff) {
        public Head {
            notes = List.copyOf(notes);
            takenOff = List.copyOf(takenOff);
        }

        static Head of(
                SheetId id,
                TeamId team,
                PersonId madeBy,
                Instant made,
                ComposingRequest request,
                Composition.Sheet sheet) {
            return new Head(
                    id,
                    team,
                    madeBy,
                    made,
                    request.minutes(),
                    request.coming().map(UpcomingMoment::moment),
                    request.coming().flatMap(UpcomingMoment::on),
                    request.mode(),
                    request.audience(),
                    request.scope(),
                    request.trained(),
                    request.seed(),
                    request.strand()
                            .filter(RequestedFocus.OfModule.class::isInstance)
                            .map(strand -> ((RequestedFocus.OfModule) strand).module()),
                    request.strand()
                            .filter(RequestedFocus.OfTheme.class::isInstance)
                            .map(strand -> ((RequestedFocus.OfTheme) strand).theme()),
                    sheet.subject().orElse(""),
                    sheet.notes(),
                    id,
                    List.of());
        }

        /** The same, on the same request as another sheet. */
        Head from(Head changed, List<PromptId> off) {
            return new Head(
                    id,
                    team,
                    madeBy,
                    made,
                    minutes,
                    moment,
                    momentOn,
                    mode,
                    audience,
                    scope,
                    trained,
                    seed,
                    module,
                    theme,
                    subject,
                    notes,
                    changed.root,
                    off);
        }

        ComposingRequest request() {
            return new ComposingRequest(
                    minutes,
                    moment.map(one -> new UpcomingMoment(one, momentOn)),
                    mode,
                    audience,
                    scope,
                    trained,
                    seed,
                    strand());
        }

        private Optional<RequestedFocus> strand() {
            return module.<RequestedFocus>map(RequestedFocus.OfModule::new)
                    .or(() -> theme.map(RequestedFocus.OfTheme::new));
        }
    }

    /** One question, as it read when the sheet was made. */
    public record SheetLine(
            PromptId prompt,
            ContentVersion version,
            String text,
            int depth,
            Prompt.Stage stage,
            String format,
            int minutes,
            String followOn,
            String because,
            String becauseForAll,
            List<String> facts) {
        public SheetLine {
            facts = List.copyOf(facts);
        }

        static SheetLine of(Composition.Chosen chosen) {
            Prompt prompt = chosen.prompt();
            return new SheetLine(
                    prompt.id(),
                    prompt.version(),
                    prompt.text(),
                    prompt.depth(),
                    prompt.stage(),
                    OwnQuestion.is(prompt.id())
                            ? "your team’s own"
                            : prompt.format().label(),
                    prompt.minutes(),
                    prompt.followOn(),
                    chosen.because(),
                    chosen.becauseForAll(),
                    chosen.facts());
        }

        /** Whether somebody who leads the team wrote it; then it is nowhere but here. */
        public boolean isOwn() {
            return OwnQuestion.is(prompt);
        }
    }

    /**
     * That the sheet was used, which makes its questions rest.
     *
     * @param session the session that has a copy of it as its agenda, if it was run as one
     */
    public record Use(UseType how, Instant used, Optional<SessionId> session) {}

    public enum UseType {
        RUN("run"),
        PRINTED("printed"),
        SHARED("shared with the team");

        private final String label;

        UseType(String label) {
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
        return lines.stream().mapToInt(SheetLine::minutes).sum();
    }

    /** What the questions leave of the meeting for its welcome and its close. */
    public WelcomeAndClose welcomeAndClose() {
        return WelcomeAndClose.of(head.minutes()).within(head.minutes() - filled());
    }

    /** Where the question at an index stands, counted from none: a sheet has one opening and one close. */
    public SheetPosition placeOf(int index) {
        if (index == 0) {
            return SheetPosition.OPENING;
        }
        return index == lines.size() - 1 ? SheetPosition.CLOSE : SheetPosition.MIDDLE;
    }

    public Optional<Use> lastUse() {
        return uses.stream().max(Comparator.comparing(Use::used));
    }

    public boolean isShared() {
        return uses.stream().anyMatch(use -> use.how() == UseType.SHARED);
    }

    List<PromptId> prompts() {
        return lines.stream().map(SheetLine::prompt).toList();
    }
}
