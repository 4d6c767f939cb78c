package org.onward.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.onward.assignment.Assignments;
import org.onward.assignment.Audience;
import org.onward.audit.AuditTrail;
import org.onward.commitment.CheckBackAnswer;
import org.onward.commitment.CheckBacks;
import org.onward.commitment.Commitment;
import org.onward.commitment.CommitmentWording;
import org.onward.commitment.Commitments;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Moment;
import org.onward.content.Rung;
import org.onward.discussion.Attendances;
import org.onward.discussion.SessionId;
import org.onward.discussion.Sessions;
import org.onward.learning.Learning;
import org.onward.learning.Step;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.prompts.exclusion.ExclusionReports;
import org.onward.prompts.feedback.Outcomes;
import org.onward.prompts.moment.TeamMoments;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.reflection.Reflections;
import org.onward.secrets.MasterKey;
import org.onward.web.LondonTime;

/**
 * Creates the history that {@link DemoScenario} describes. It calls the same facades as the pages, with the clock set to the
 * time of each event.
 */
final class DemoHistory {
    private static final int WEEKS_TO_COMPLETE = 6;

    private final LocalDate today;
    private final Instant now;
    private final DemoOrganisation organisation;
    private final DemoPersonas personas;
    private final Random random;
    private final DemoClock clock;
    private final Library library;
    private final Learning learning;
    private final Assignments assignments;
    private final Reflections reflections;
    private final Commitments commitments;
    private final CheckBacks checkBacks;
    private final DemoSessions sessions;
    private final DemoPrompts prompts;

    DemoHistory(
            Jdbi jdbi,
            MasterKey masterKey,
            Library library,
            Instant now,
            DemoOrganisation organisation,
            DemoPersonas personas,
            Random random) {
        this.now = now;
        this.today = LondonTime.date(now);
        this.organisation = organisation;
        this.personas = personas;
        this.random = random;
        this.clock = new DemoClock(now);
        this.library = library;
        Supplier<Library> librarySupplier = () -> library;
        People people = new People(jdbi);
        Access access = new Access(jdbi);
        this.learning = new Learning(jdbi, librarySupplier, clock);
        this.assignments = new Assignments(jdbi, access, librarySupplier, clock);
        this.reflections = new Reflections(jdbi, learning, clock, masterKey);
        this.commitments = new Commitments(jdbi, learning, librarySupplier, clock);
        this.checkBacks = new CheckBacks(jdbi, commitments, learning, clock);
        Sessions sessionsFacade = new Sessions(jdbi, people, access, librarySupplier, clock);
        AuditTrail audit = new AuditTrail(jdbi, clock);
        this.sessions = new DemoSessions(
                sessionsFacade,
                new Attendances(
                        jdbi, sessionsFacade, commitments, learning, people, librarySupplier, masterKey, clock));
        PromptSheets sheets = new PromptSheets(jdbi, access, librarySupplier, clock);
        this.prompts = new DemoPrompts(
                organisation,
                clock,
                sheets,
                new Outcomes(jdbi, sheets, clock),
                new ExclusionReports(jdbi, audit, librarySupplier, sheets, clock),
                new TeamMoments(jdbi, access, clock));
    }

    void create() {
        prompts.runSheetInEveryTeam(midweekTime(DemoScenario.FIRST_RUN_DAYS_AGO));
        DemoScenario.MODULE_HISTORIES.forEach(this::create);
        exploreUnasked();
        prompts.shareSheet("Digital Services", midweekTime(8), DemoTexts.FELT_EXCLUDING);
        prompts.addMoment("Clinical Systems", Moment.GO_LIVE, 12, midweekTime(2));
        prompts.addMoment("Recruitment", Moment.RECRUITING_OPENS, 9, midweekTime(2));
        clock.set(now);
    }

    private void create(DemoModuleHistory history) {
        Team team = organisation.team(history.team());
        LearningModule module = library.module(history.module()).orElseThrow();
        Viewer leader = DemoPersonas.viewer(organisation.leaderOf(team), team);
        ask(history, team, leader);
        List<Person> participants = shuffled(organisation.participantsOf(team));
        List<Person> explorers = share(participants, history.explored());
        explore(explorers, module, history);
        reflect(share(explorers, history.reflected()), module, history);
        if (history.sessionDaysAgo().isPresent()) {
            discuss(history, team, module, leader, participants);
        }
    }

    private void ask(DemoModuleHistory history, Team team, Viewer leader) {
        clock.set(workingHour(history.askedDaysAgo(), 9));
        assignments.assign(
                leader,
                history.module(),
                Audience.team(team.id()),
                LondonTime.date(clock.instant()).plusWeeks(WEEKS_TO_COMPLETE),
                DemoTexts.reason(history.module()));
    }

    /** Records the opening case. Two of three people also read a resource. */
    private void explore(List<Person> explorers, LearningModule module, DemoModuleHistory history) {
        List<Step> steps = new ArrayList<>();
        for (Person person : explorers) {
            Instant at = timeAfter(history.askedDaysAgo(), 14);
            steps.add(Step.of(person.id(), module, Rung.EXPLORED, module.caseMinutes(), at));
            if (random.nextInt(3) > 0) {
                Item resource = library.item(module.resources()
                                .get(random.nextInt(module.resources().size())))
                        .orElseThrow();
                steps.add(Step.of(
                        person.id(), resource, Rung.EXPLORED, resource.minutes(), at.plus(Duration.ofMinutes(20))));
            }
        }
        clock.set(now);
        learning.record(steps);
    }

    /** The leader persona read a case that nobody asked for, so that the demo shows a step that only its owner sees. */
    private void exploreUnasked() {
        LearningModule module =
                library.module(new ItemId(DemoTexts.LIFE_EVENTS)).orElseThrow();
        clock.set(midweekTime(DemoScenario.UNASKED_DAYS_AGO));
        learning.record(Step.of(personas.leader().id(), module, Rung.EXPLORED, module.caseMinutes(), clock.instant()));
    }

    private void reflect(List<Person> authors, LearningModule module, DemoModuleHistory history) {
        for (Person person : authors) {
            clock.set(timeAfter(Math.max(1, history.askedDaysAgo() - 7), 10));
            Viewer author = DemoPersonas.viewer(person, organisation.team(history.team()));
            List<String> notes = DemoTexts.notes(module.id());
            reflections.write(author, module, notes.get(random.nextInt(notes.size())), 10);
        }
    }

    private void discuss(
            DemoModuleHistory history, Team team, LearningModule module, Viewer leader, List<Person> participants) {
        int daysAgo = history.sessionDaysAgo().getAsInt();
        Instant starts = midweekTime(daysAgo);
        clock.set(workingHour(Math.max(daysAgo + 12, 2), 11));
        SessionId session = sessions.plan(leader, team, module, starts);
        if (!history.isDiscussed()) {
            return;
        }
        List<Person> attended = attendees(history, participants);
        List<Person> committers = share(attended, history.committed());
        clock.set(starts.plus(Duration.ofMinutes(55)));
        sessions.close(leader, session, module, participants, attended, apologies(participants, attended), committers);
        List<Person> confirmers = committers.stream()
                .filter(person ->
                        !(person.equals(personas.leader()) && history.team().equals("Digital Services")))
                .toList();
        confirm(confirmers, daysAgo);
        followUp(share(confirmers, history.followedThrough()), daysAgo);
    }

    /**
     * The leader persona attended every discussion except the last one of the manager's team, so that the demo shows a
     * catch-up pack.
     */
    private List<Person> attendees(DemoModuleHistory history, List<Person> participants) {
        boolean missed = history.team().equals("Digital Services")
                && history.module().value().equals(DemoTexts.ALLYSHIP);
        List<Person> others = participants.stream()
                .filter(person -> !person.equals(personas.leader()))
                .toList();
        List<Person> attendees = new ArrayList<>();
        if (!missed && participants.contains(personas.leader())) {
            attendees.add(personas.leader());
        }
        attendees.addAll(share(others, history.attended()));
        return attendees;
    }

    /** Every second absent person sent apologies, and always the leader persona. */
    private List<Person> apologies(List<Person> participants, List<Person> attended) {
        List<Person> missing = participants.stream()
                .filter(person -> !attended.contains(person))
                .toList();
        return IntStream.range(0, missing.size())
                .filter(index -> index % 2 == 0 || missing.get(index).equals(personas.leader()))
                .mapToObj(missing::get)
                .toList();
    }

    private void confirm(List<Person> owners, int daysAgo) {
        for (Person owner : owners) {
            Viewer viewer = DemoPersonas.viewer(owner, organisation.teams().get(0));
            for (Commitment proposal : commitments.proposalsFor(owner.id())) {
                clock.set(timeAfter(daysAgo, 4));
                commitments.confirm(
                        viewer,
                        proposal.id(),
                        new CommitmentWording(proposal.when(), proposal.will(), proposal.scope(), Optional.empty()));
            }
        }
    }

    /**
     * Answers the first check-back once it is due. The leader persona has not answered, so that the demo shows a due
     * check-back.
     */
    private void followUp(List<Person> owners, int daysAgo) {
        int weeksSince = daysAgo / 7;
        if (weeksSince < 3) {
            return;
        }
        for (Person owner : owners) {
            if (owner.equals(personas.leader())) {
                continue;
            }
            Viewer viewer = DemoPersonas.viewer(owner, organisation.teams().get(0));
            for (Commitment commitment : commitments.openCommitmentsOf(owner.id())) {
                clock.set(timeAfter(daysAgo - 15, 5));
                checkBacks.answer(viewer, commitment.id(), answer(), "", Optional.empty());
            }
        }
    }

    private CheckBackAnswer answer() {
        return List.of(CheckBackAnswer.KEPT, CheckBackAnswer.KEPT, CheckBackAnswer.PARTLY, CheckBackAnswer.CHANGED)
                .get(random.nextInt(4));
    }

    /** A share of a list: at least one element unless the share is 0. */
    private static <T> List<T> share(List<T> list, double share) {
        int size = (int) Math.round(list.size() * share);
        return list.subList(0, share > 0 ? Math.max(1, Math.min(size, list.size())) : 0);
    }

    private List<Person> shuffled(List<Person> people) {
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** A random working hour within some days after a day in the past, but never later than yesterday. */
    private Instant timeAfter(int daysAgo, int within) {
        int later = 1 + random.nextInt(within);
        return workingHour(Math.max(1, daysAgo - later), 8 + random.nextInt(9));
    }

    /** The last working day at or before a number of days ago, at an hour in London. */
    private Instant workingHour(int daysAgo, int hour) {
        LocalDate day = today.minusDays(daysAgo);
        while (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            day = day.minusDays(1);
        }
        return day.atTime(hour, random.nextInt(60)).atZone(LondonTime.ZONE).toInstant();
    }

    /** The nearest Tuesday to Thursday at 10:30, a time without clashes. */
    private Instant midweekTime(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        int step = daysAgo < 0 ? 1 : -1;
        while (day.getDayOfWeek().getValue() < DayOfWeek.TUESDAY.getValue()
                || day.getDayOfWeek().getValue() > DayOfWeek.THURSDAY.getValue()) {
            day = day.plusDays(step);
        }
        return day.atTime(LocalTime.of(10, 30)).atZone(LondonTime.ZONE).toInstant();
    }
}
