package org.onward.composer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.PromptBank;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.model.TeamFacts.Gathering;
import org.onward.composer.model.UpcomingMoment;
import org.onward.composer.model.WelcomeAndClose;
import org.onward.composer.rules.ComposingContext;
import org.onward.composer.rules.Focus;
import org.onward.content.ItemId;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Safety;
import org.onward.content.Scope;
import org.onward.content.ThemeId;
import org.onward.text.English;

/**
 * Builds a bank, a team and a request. Without further calls the team is new, has eight people and asks for half an
 * hour in the room without an upcoming moment.
 */
public final class Meeting {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final List<Prompt> prompts = new ArrayList<>();
    private final List<PromptBank.BankModule> modules = new ArrayList<>();
    private final Map<ThemeId, String> titles = new HashMap<>();
    private final Set<PromptId> withdrawn = new HashSet<>();
    private final Map<ItemId, TeamFacts.ModuleCompletion> completions = new HashMap<>();
    private final Map<ThemeId, LocalDate> cameUp = new HashMap<>();
    private final List<Gathering> gatherings = new ArrayList<>();
    private final Map<PromptId, TeamFacts.PromptHistory> promptHistory = new HashMap<>();
    private int people = 8;
    private Safety safety = TeamFacts.NEVER_MEASURED;
    private TeamFacts.CommitmentCounts commitments = TeamFacts.CommitmentCounts.NONE;
    private int minutes = 34;
    private Optional<UpcomingMoment> upcoming = Optional.empty();
    private Mode mode = Mode.IN_ROOM;
    private JobRole audience = JobRole.MIXED;
    private Optional<Scope> scope = Optional.empty();
    private boolean trained;
    private long seed = 1;

    public static Meeting with(PromptBuilder... prompts) {
        return with(Arrays.stream(prompts).map(PromptBuilder::prompt).toList());
    }

    public static Meeting with(Collection<Prompt> prompts) {
        Meeting meeting = new Meeting();
        meeting.prompts.addAll(prompts);
        prompts.forEach(prompt -> meeting.titles.putIfAbsent(
                prompt.theme(), English.capitalised(prompt.theme().value().replace('-', ' '))));
        return meeting;
    }

    public static LocalDate daysAgo(int days) {
        return TODAY.minusDays(days);
    }

    public Meeting people(int other) {
        people = other;
        return this;
    }

    /** A meeting with this many minutes for questions, without welcome and close. */
    public Meeting minutes(int forQuestions) {
        minutes = IntStream.rangeClosed(ComposingRequest.MIN_MINUTES, ComposingRequest.MAX_MINUTES)
                .filter(whole -> whole - WelcomeAndClose.of(whole).minutes() == forQuestions)
                .findFirst()
                .orElse(ComposingRequest.MAX_MINUTES);
        return this;
    }

    public Meeting safety(Safety other) {
        safety = other;
        return this;
    }

    public Meeting mode(Mode other) {
        mode = other;
        return this;
    }

    public Meeting audience(JobRole other) {
        audience = other;
        return this;
    }

    public Meeting scope(Scope other) {
        scope = Optional.of(other);
        return this;
    }

    public Meeting trained() {
        trained = true;
        return this;
    }

    public Meeting seed(long other) {
        seed = other;
        return this;
    }

    public Meeting amid(Moment moment) {
        upcoming = Optional.of(UpcomingMoment.withoutDate(moment));
        return this;
    }

    public Meeting daysBefore(int days, Moment moment) {
        upcoming = Optional.of(UpcomingMoment.onDay(moment, TODAY.plusDays(days)));
        return this;
    }

    public Meeting daysAfter(int days, Moment moment) {
        return daysBefore(-days, moment);
    }

    public Meeting due(int peopleWithSome) {
        commitments = new TeamFacts.CommitmentCounts(peopleWithSome, commitments.atLimit());
        return this;
    }

    public Meeting atLimit(int peopleWithThree) {
        commitments = new TeamFacts.CommitmentCounts(commitments.due(), peopleWithThree);
        return this;
    }

    public Meeting withdrawn(String prompt) {
        withdrawn.add(new PromptId(prompt));
        return this;
    }

    public Meeting module(String id, String... themes) {
        modules.add(new PromptBank.BankModule(
                new ItemId(id),
                English.capitalised(id.replace('-', ' ')),
                Arrays.stream(themes).map(ThemeId::new).toList()));
        return this;
    }

    /** The progress on a module that the team has not met to discuss. */
    public Meeting started(String module, int started, int completed) {
        completions.put(new ItemId(module), new TeamFacts.ModuleCompletion(started, completed, 0, Optional.empty()));
        return this;
    }

    /** A module that people have started and that the team plans to discuss. */
    public Meeting startedAndPlanned(String module, int started, LocalDate nextMeeting) {
        completions.put(
                new ItemId(module),
                new TeamFacts.ModuleCompletion(started, 0, 0, Optional.empty(), Optional.of(nextMeeting)));
        return this;
    }

    /** A module that the team met to discuss. */
    public Meeting discussed(String module, int daysAgo, int committed) {
        int started = completions
                .getOrDefault(new ItemId(module), TeamFacts.ModuleCompletion.NONE)
                .started();
        completions.put(
                new ItemId(module),
                new TeamFacts.ModuleCompletion(started, 0, committed, Optional.of(daysAgo(daysAgo))));
        return this;
    }

    public Meeting cameUp(String theme, int daysAgo) {
        cameUp.put(new ThemeId(theme), daysAgo(daysAgo));
        return this;
    }

    /** A gathering on these themes. Gatherings are kept in order, the latest first. */
    public Meeting met(int daysAgo, String... themes) {
        return met(daysAgo, Set.of(), themes);
    }

    public Meeting met(int daysAgo, Set<Scope> scopes, String... themes) {
        Set<ThemeId> talkedAbout = new HashSet<>();
        for (String theme : themes) {
            talkedAbout.add(new ThemeId(theme));
            cameUp.merge(new ThemeId(theme), daysAgo(daysAgo), (one, other) -> one.isAfter(other) ? one : other);
        }
        gatherings.add(new Gathering(daysAgo(daysAgo), talkedAbout, scopes));
        gatherings.sort(Comparator.comparing(Gathering::on).reversed());
        return this;
    }

    public Meeting used(String prompt, int daysAgo) {
        promptHistory.put(new PromptId(prompt), TeamFacts.PromptHistory.on(daysAgo(daysAgo)));
        return this;
    }

    public Meeting usedAll(int daysAgo) {
        prompts.forEach(prompt -> used(prompt.id().value(), daysAgo));
        return this;
    }

    public Meeting hadElsewhere(String prompt, int people) {
        promptHistory.put(new PromptId(prompt), new TeamFacts.PromptHistory(Optional.empty(), people, false));
        return this;
    }

    public Meeting unwelcome(String prompt) {
        promptHistory.put(new PromptId(prompt), new TeamFacts.PromptHistory(Optional.of(daysAgo(400)), 0, true));
        return this;
    }

    public TeamFacts facts() {
        return new TeamFacts(TODAY, people, safety, completions, cameUp, gatherings, promptHistory, commitments);
    }

    public ComposingRequest request() {
        return new ComposingRequest(minutes, upcoming, mode, audience, scope, trained, seed);
    }

    public ComposingContext context() {
        return ComposingContext.of(bank(), facts(), request());
    }

    /** The context with its focus. */
    public ComposingContext focused() {
        ComposingContext context = context();
        return context.with(Focus.of(bank().prompts(), context));
    }

    public PromptBank bank() {
        return new PromptBank(prompts, modules, titles, withdrawn);
    }

    public Composition composition() {
        return new Composer(bank()).compose(facts(), request());
    }

    public Composition.Sheet sheet() {
        return (Composition.Sheet) composition();
    }

    public Composition.Refusal refusal() {
        return (Composition.Refusal) composition();
    }

    /** The ids of the prompts on the sheet, in their order. */
    public List<String> ids() {
        return sheet().prompts().stream()
                .map(chosen -> chosen.prompt().id().value())
                .toList();
    }
}
