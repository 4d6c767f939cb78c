package org.onward.prompts.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.OwnQuestion;
import org.onward.composer.model.RequestedFocus;
import org.onward.composer.model.SheetPosition;
import org.onward.composer.model.UpcomingMoment;
import org.onward.composer.model.WelcomeAndClose;
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
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** A stored sheet and its uses. */
public record PromptSheet(Head head, List<SheetLine> lines, List<Use> uses) {

    /**
     * The request and the general data of a sheet.
     *
     * @param minutes the requested length of the meeting
     * @param momentOn the day of the moment, if it has one
     * @param module the requested focus, if it is a module; other versions of the sheet keep it
     * @param theme the requested focus, if it is a theme
     * @param subject the title of the module or theme that the sheet is about, or empty
     * @param trained whether a trained facilitator runs the meeting
     * @param mixed whether the leader asked for a mix of subjects
     * @param root the first sheet of the same request: this sheet, unless it is a changed version
     * @param takenOff the prompts that the change to this version removed
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
            boolean mixed,
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
                    request.upcoming().map(UpcomingMoment::moment),
                    request.upcoming().flatMap(UpcomingMoment::on),
                    request.mode(),
                    request.audience(),
                    request.scope(),
                    request.trained(),
                    request.mixed(),
                    request.seed(),
                    request.requestedFocus()
                            .filter(RequestedFocus.OfModule.class::isInstance)
                            .map(requestedFocus -> ((RequestedFocus.OfModule) requestedFocus).module()),
                    request.requestedFocus()
                            .filter(RequestedFocus.OfTheme.class::isInstance)
                            .map(requestedFocus -> ((RequestedFocus.OfTheme) requestedFocus).theme()),
                    sheet.subject().orElse(""),
                    sheet.notes(),
                    id,
                    List.of());
        }

        /** The same head as a version of another sheet's request. */
        Head asVersionOf(Head changed, List<PromptId> removed) {
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
                    mixed,
                    seed,
                    module,
                    theme,
                    subject,
                    notes,
                    changed.root,
                    removed);
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
                    requestedFocus(),
                    mixed);
        }

        private Optional<RequestedFocus> requestedFocus() {
            return module.<RequestedFocus>map(RequestedFocus.OfModule::new)
                    .or(() -> theme.map(RequestedFocus.OfTheme::new));
        }
    }

    /** A question with its text at the time when the sheet was made. */
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
                    OwnQuestion.isOwn(prompt.id())
                            ? "your team’s own"
                            : prompt.format().label(),
                    prompt.minutes(),
                    prompt.followOn(),
                    chosen.because(),
                    chosen.becauseForAll(),
                    chosen.facts());
        }

        /** Whether a leader of the team wrote the question. Such a question is stored only on its sheet. */
        public boolean isOwn() {
            return OwnQuestion.isOwn(prompt);
        }
    }

    /**
     * A use of the sheet. Its questions' cooldown starts with it.
     *
     * @param session the session whose agenda is a copy of the sheet, if it was run in a session
     * @param ended when the leader stopped sharing it
     */
    public record Use(UseType how, Instant used, Optional<SessionId> session, Optional<Instant> ended) {
        boolean isSharedNow() {
            return how == UseType.SHARED && ended.isEmpty();
        }
    }

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

    /** The total minutes of the questions. */
    public int filled() {
        return lines.stream().mapToInt(SheetLine::minutes).sum();
    }

    /** The minutes that the questions leave for the welcome and the close. */
    public WelcomeAndClose welcomeAndClose() {
        return WelcomeAndClose.of(head.minutes()).within(head.minutes() - filled());
    }

    /** The position of the question at an index, counted from 0. */
    public SheetPosition positionOf(int index) {
        if (index == 0) {
            return SheetPosition.OPENING;
        }
        return index == lines.size() - 1 ? SheetPosition.CLOSE : SheetPosition.MIDDLE;
    }

    /** Whether the meeting may decide something: not when it is for listening only. */
    public boolean asksForAction() {
        return head.request().upcoming().stream()
                .noneMatch(upcoming -> upcoming.isForListening(LondonTime.date(head.made())));
    }

    public Optional<Use> lastUse() {
        return uses.stream().max(Comparator.comparing(Use::used));
    }

    public boolean isShared() {
        return uses.stream().anyMatch(Use::isSharedNow);
    }

    /** @throws Problem (404) when the prompt is not on the sheet */
    public SheetLine requireLine(PromptId prompt) {
        return lines.stream()
                .filter(line -> line.prompt().equals(prompt))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This question is not on the sheet. Choose one that is."));
    }

    public List<PromptId> prompts() {
        return lines.stream().map(SheetLine::prompt).toList();
    }
}
