package org.onward.prompts.record;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onward.RunningOnward;
import org.onward.TestOrganisation;
import org.onward.audit.AuditTrail;
import org.onward.commitment.Commitment;
import org.onward.commitment.Commitments;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.rules.AtMostThreeCommitments;
import org.onward.composer.rules.NotHeardElsewhere;
import org.onward.content.Item;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.PromptId;
import org.onward.content.ShippedContent;
import org.onward.discussion.Session;
import org.onward.discussion.SessionQueries;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.Access;
import org.onward.people.Participant;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.exclusion.ExclusionReports;
import org.onward.prompts.exclusion.WithdrawnPrompts;
import org.onward.prompts.feedback.Outcomes;
import org.onward.prompts.feedback.QuestionOutcome;
import org.onward.prompts.moment.TeamMoments;
import org.onward.prompts.sheet.PromptSheet;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.web.LondonTime;

/**
 * The one statement of {@link TeamRecordDao} must agree with the facades of the features for every team of the made-up
 * trust. In addition to the demo data, every team with a leader has used two sheets, one of them in a session, and has
 * one preview.
 */
final class TeamRecordTest {
    @RegisterExtension
    static final RunningOnward onward = RunningOnward.overDemoTrust();

    private static final Instant LATER = RunningOnward.NOW.plus(Duration.ofDays(3));
    private static final InstantSource CLOCK = InstantSource.fixed(LATER);
    private static final LocalDate TODAY = LondonTime.date(LATER);
    private static final BinaryOperator<LocalDate> LATEST = BinaryOperator.maxBy(Comparator.naturalOrder());

    private static People people;
    private static Learning learning;
    private static Commitments commitments;
    private static SessionQueries sessions;
    private static Viewer topLeader;
    private static PromptSheets sheets;
    private static TeamMoments moments;
    private static Outcomes outcomes;
    private static List<TeamId> teams;
    private static Map<TeamId, TeamRecord> records;

    @BeforeAll
    static void wire() {
        Access access = new Access(onward.jdbi());
        people = new People(onward.jdbi());
        learning = new Learning(onward.jdbi(), ShippedContent::library, CLOCK);
        commitments = new Commitments(onward.jdbi(), learning, ShippedContent::library, CLOCK);
        sessions = onward.jdbi().onDemand(SessionQueries.class);
        Team top = people.rootTeam().orElseThrow();
        topLeader = new Viewer(top.leader().orElseThrow(), "", top.id(), top.name(), true, Set.of());
        sheets = new PromptSheets(onward.jdbi(), access, ShippedContent::library, CLOCK);
        moments = new TeamMoments(onward.jdbi(), access, CLOCK);
        teams = TestOrganisation.teamsThatMeet(onward.jdbi());
        use(access);
        TeamRecords reader = new TeamRecords(onward.jdbi(), ShippedContent::library, CLOCK);
        records = teams.stream().collect(toMap(Function.identity(), reader::recordOf));
    }

    /** Each team uses its sheets at another time, so that some uses are too old to count in other teams. */
    private static void use(Access access) {
        int number = 0;
        for (Team team : TestOrganisation.teams(onward.jdbi())) {
            if (team.leader().isEmpty()) {
                continue;
            }
            Viewer leader = new Viewer(team.leader().get(), "", team.id(), team.name(), true, Set.of());
            Instant then = RunningOnward.NOW.minus(Duration.ofDays(40L * (number++ % 4)));
            PromptSheets sheetsThen =
                    new PromptSheets(onward.jdbi(), access, ShippedContent::library, InstantSource.fixed(then));
            PromptSheet printed = sheetsThen.compose(leader, team.id(), ComposingRequest.plain(30, Mode.REMOTE, 1));
            sheetsThen.markUsed(leader, printed.id(), PromptSheet.UseType.PRINTED);
            sheetsThen.markUsed(leader, printed.id(), PromptSheet.UseType.SHARED);
            PromptSheet run = sheetsThen.compose(leader, team.id(), ComposingRequest.plain(20, Mode.HYBRID, 2));
            for (Session session : sessions.ofTeam(team.id()).stream().limit(1).toList()) {
                sheetsThen.markRun(leader, run.id(), session.id());
            }
            PromptSheets later = new PromptSheets(
                    onward.jdbi(), access, ShippedContent::library, InstantSource.fixed(then.plusSeconds(60)));
            later.compose(
                    leader, team.id(), ComposingRequest.plain(15, number % 2 == 0 ? Mode.HYBRID : Mode.REMOTE, 3));
            outcomes = new Outcomes(onward.jdbi(), sheetsThen, InstantSource.fixed(then));
            outcomes.record(
                    leader,
                    printed.id(),
                    Map.of(
                            printed.prompts().get(0), QuestionOutcome.FELL_FLAT,
                            printed.prompts().get(1), QuestionOutcome.WORKED));
            new TeamMoments(onward.jdbi(), access, CLOCK)
                    .add(leader, team.id(), Moment.RECRUITING_OPENS, TODAY.plusDays(number));
            if (number == 1) {
                new ExclusionReports(
                                onward.jdbi(),
                                new AuditTrail(onward.jdbi(), CLOCK),
                                ShippedContent::library,
                                sheetsThen,
                                CLOCK)
                        .report(leader, printed.id().value(), printed.prompts().get(2), "");
            }
        }
    }

    @Test
    void peopleAgree() {
        assertForEveryTeam(
                record -> record.facts().people(), team -> participants(team).size());
    }

    @Test
    void rungsAgree() {
        assertForEveryTeam(
                record -> ShippedContent.library().modules().stream()
                        .map(module -> record.facts().modules().get(module.id()))
                        .map(completion ->
                                List.of(completion.started(), completion.completed(), completion.committed()))
                        .toList(),
                team -> {
                    List<Progress> progress = learning.openProgressOf(Participant.people(participants(team)));
                    return ShippedContent.library().modules().stream()
                            .map(module -> {
                                List<Progress> on = progress.stream()
                                        .filter(one -> one.item().equals(module.id()))
                                        .toList();
                                return List.of(on.size(), completed(on, module), committed(on));
                            })
                            .toList();
                });
        assertThat(records.values())
                .anySatisfy(record -> assertThat(record.facts().modules().values())
                        .anyMatch(completion -> completion.completed() > 1));
    }

    @Test
    void commitmentsAgree() {
        assertForEveryTeam(record -> record.facts().commitments(), team -> {
            List<List<Commitment>> open = Participant.people(participants(team)).stream()
                    .map(commitments::openCommitmentsOf)
                    .toList();
            return new TeamFacts.CommitmentCounts(
                    (int) open.stream()
                            .filter(own -> own.stream().anyMatch(commitment -> commitment.isDue(TODAY)))
                            .count(),
                    (int) open.stream()
                            .filter(own -> own.size() >= AtMostThreeCommitments.MAX_OPEN)
                            .count());
        });
        assertThat(records.values())
                .anyMatch(record -> record.facts().commitments().due() > 0);
    }

    @Test
    void discussedModulesAgree() {
        assertForEveryTeam(
                record -> record.facts().modules().entrySet().stream()
                        .filter(module -> module.getValue().lastMet().isPresent())
                        .collect(toMap(
                                Map.Entry::getKey,
                                module -> module.getValue().lastMet().get())),
                team -> sessions.lastDiscussed(team).stream()
                        .collect(toMap(SessionQueries.LastDiscussed::module, last -> LondonTime.date(last.held()))));
    }

    @Test
    void usedPromptsAgree() {
        assertForEveryTeam(record -> lastUsed(record.facts()), TeamRecordTest::lastUsed);
        assertThat(records.values())
                .anySatisfy(record -> assertThat(lastUsed(record.facts())).hasSizeGreaterThan(10));
    }

    @Test
    void promptsUsedInOtherTeamsAgree() {
        assertForEveryTeam(record -> elsewhere(record.facts()), TeamRecordTest::elsewhere);
        assertThat(records.values())
                .anySatisfy(record -> assertThat(elsewhere(record.facts())).containsValue(2));
    }

    @Test
    void unwelcomePromptsAgree() {
        assertForEveryTeam(
                record -> record.facts().promptHistory().entrySet().stream()
                        .filter(history -> history.getValue().unwelcome())
                        .map(Map.Entry::getKey)
                        .collect(toSet()),
                team -> lastNoted(team).entrySet().stream()
                        .filter(noted -> noted.getValue() == QuestionOutcome.FELL_FLAT
                                || noted.getValue() == QuestionOutcome.SKIPPED)
                        .map(Map.Entry::getKey)
                        .collect(toSet()));
    }

    @Test
    void momentsAgree() {
        assertForEveryTeam(TeamRecord::upcoming, team -> moments.momentsOf(topLeader, team));
    }

    @Test
    void modesAgree() {
        assertForEveryTeam(TeamRecord::mode, team -> sheets.earlierSheets(topLeader, team, 1).stream()
                .map(sheet -> sheets.forLeader(topLeader, sheet.id()).head().mode())
                .findFirst()
                .orElse(Mode.IN_ROOM));
    }

    @Test
    void withdrawnPromptsAgree() {
        Set<PromptId> withdrawn = new WithdrawnPrompts(onward.jdbi(), ShippedContent::library).withdrawnPrompts();
        assertThat(withdrawn).isNotEmpty();
        assertForEveryTeam(record -> record.bank().withdrawn(), team -> withdrawn);
    }

    private static <T> void assertForEveryTeam(Function<TeamRecord, T> fromStatement, Function<TeamId, T> fromFacades) {
        assertThat(teams).hasSizeGreaterThan(5).allSatisfy(team -> assertThat(fromStatement.apply(records.get(team)))
                .isEqualTo(fromFacades.apply(team)));
    }

    private static List<Participant> participants(TeamId team) {
        return people.participantsOf(List.of(team));
    }

    private static int completed(List<Progress> progress, Item module) {
        return (int) progress.stream()
                .filter(one -> one.item().equals(module.id()) && one.isComplete())
                .count();
    }

    private static int committed(List<Progress> progress) {
        return (int)
                progress.stream().filter(one -> one.committed().isPresent()).count();
    }

    private static Map<PromptId, LocalDate> lastUsed(TeamFacts facts) {
        return facts.promptHistory().entrySet().stream()
                .filter(history -> history.getValue().used().isPresent())
                .collect(toMap(
                        Map.Entry::getKey, history -> history.getValue().used().get()));
    }

    private static Map<PromptId, LocalDate> lastUsed(TeamId team) {
        Map<PromptId, LocalDate> last = new HashMap<>();
        for (SessionQueries.PromptRun run : sessions.promptsRun(team)) {
            last.merge(run.prompt(), LondonTime.date(run.held()), LATEST);
        }
        for (PromptSheet sheet : used(team)) {
            LocalDate day = LondonTime.date(sheet.lastUse().orElseThrow().used());
            sheet.prompts().forEach(prompt -> last.merge(prompt, day, LATEST));
        }
        return last;
    }

    private static Map<PromptId, Integer> elsewhere(TeamFacts facts) {
        return facts.promptHistory().entrySet().stream()
                .filter(history -> history.getValue().elsewhere() > 0)
                .collect(toMap(Map.Entry::getKey, history -> history.getValue().elsewhere()));
    }

    private static Map<PromptId, Integer> elsewhere(TeamId team) {
        Map<PromptId, Integer> had = new HashMap<>();
        for (PersonId person : Participant.people(participants(team))) {
            Set<PromptId> theirs = new HashSet<>();
            Set<TeamId> others =
                    people.teamsLedBy(person).stream().map(Team::id).collect(toSet());
            people.person(person).map(Person::team).ifPresent(others::add);
            others.remove(team);
            others.stream()
                    .flatMap(other -> used(other).stream())
                    .filter(sheet -> sheet.uses().stream().anyMatch(use -> !LondonTime.date(use.used())
                            .isBefore(TODAY.minusDays(NotHeardElsewhere.DAYS))))
                    .forEach(sheet -> theirs.addAll(sheet.prompts()));
            theirs.forEach(prompt -> had.merge(prompt, 1, Integer::sum));
        }
        return had;
    }

    private static Map<PromptId, QuestionOutcome> lastNoted(TeamId team) {
        Map<PromptId, QuestionOutcome> last = new HashMap<>();
        used(team).stream()
                .filter(sheet -> !outcomes.outcomesOf(sheet).isEmpty())
                .sorted(Comparator.comparing(TeamRecordTest::noted))
                .forEach(sheet -> last.putAll(outcomes.outcomesOf(sheet)));
        return last;
    }

    private static Instant noted(PromptSheet sheet) {
        return onward.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT max(noted) FROM prompt_outcome WHERE sheet = :sheet")
                        .bind("sheet", sheet.id().value())
                        .mapTo(Instant.class)
                        .one());
    }

    private static List<PromptSheet> used(TeamId team) {
        return sheets.earlierSheets(topLeader, team, 100).stream()
                .map(sheet -> sheets.forLeader(topLeader, sheet.id()))
                .filter(sheet -> sheet.lastUse().isPresent())
                .toList();
    }
}
