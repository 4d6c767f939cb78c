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
import org.onward.commitment.Commitment;
import org.onward.commitment.CommitmentWording;
import org.onward.commitment.Commitments;
import org.onward.content.Item;
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
import org.onward.prompts.ExclusionReports;
import org.onward.prompts.Outcomes;
import org.onward.prompts.PromptSheets;
import org.onward.prompts.TeamMoments;
import org.onward.reflection.Reflections;
import org.onward.secrets.MasterKey;
import org.onward.web.LondonTime;

/** Tells the chapters of {@link DemoScenario}, each act at its own time, through the facades that the pages use. */
final class DemoHistory {
    private static final int WEEKS_TO_COMPLETE = 6;

    private final LocalDate today;
    private final Instant now;
    private final DemoOrganisation tree;
    private final DemoPersonas personas;
    private final Random random;
    private final DemoClock clock;
    private final Library library;
    private final Learning learning;
    private final Assignments assignments;
    private final Reflections reflections;
    private final Commitments commitments;
    private final DemoSessions sessions;
    private final DemoPrompts prompts;

    DemoHistory(
            Jdbi jdbi,
            MasterKey masterKey,
            Library library,
            Instant now,
            DemoOrganisation tree,
            DemoPersonas personas,
            Random random) {
        this.now = now;
        this.today = LondonTime.date(now);
        this.tree = tree;
        this.personas = personas;
        this.random = random;
        this.clock = new DemoClock(now);
        this.library = library;
        Supplier<Library> shelf = () -> library;
        People people = new People(jdbi);
        Access access = new Access(jdbi);
        this.learning = new Learning(jdbi, people, shelf, clock);
        this.assignments = new Assignments(jdbi, access, learning, shelf, clock);
        this.reflections = new Reflections(jdbi, learning, clock, masterKey);
        this.commitments = new Commitments(jdbi, learning, shelf, clock);
        Sessions planned = new Sessions(jdbi, people, access, shelf, clock);
        AuditTrail audit = new AuditTrail(jdbi, clock);
        this.sessions = new DemoSessions(
                planned, new Attendances(jdbi, planned, commitments, learning, people, shelf, audit, masterKey, clock));
        PromptSheets sheets = new PromptSheets(jdbi, access, shelf, clock);
        this.prompts = new DemoPrompts(
                tree,
                clock,
                sheets,
                new Outcomes(jdbi, sheets, clock),
                new ExclusionReports(jdbi, sheets, audit, shelf, clock),
                new TeamMoments(jdbi, access, clock));
    }

    void tell() {
        prompts.everyTeamTalks(midweek(DemoScenario.FIRST_TALK_DAYS_AGO));
        DemoScenario.CHAPTERS.forEach(this::tell);
        prompts.share("Digital Services", midweek(8), DemoTexts.FELT_EXCLUDING);
        prompts.comesUp("Clinical Systems", Moment.GO_LIVE, 12, midweek(2));
        prompts.comesUp("Recruitment", Moment.RECRUITING_OPENS, 9, midweek(2));
        clock.set(now);
    }

    private void tell(DemoModuleHistory chapter) {
        Team team = tree.team(chapter.team());
        LearningModule module = library.module(chapter.module()).orElseThrow();
        Viewer leader = DemoPersonas.acting(tree.leaderOf(team), team);
        ask(chapter, team, leader);
        List<Person> circle = shuffled(tree.circleOf(team));
        List<Person> explorers = share(circle, chapter.explored());
        explore(explorers, module, chapter);
        reflect(share(explorers, chapter.reflected()), module, chapter);
        if (chapter.sessionDaysAgo().isPresent()) {
            discuss(chapter, team, module, leader, circle);
        }
    }

    private void ask(DemoModuleHistory chapter, Team team, Viewer leader) {
        clock.set(working(chapter.askedDaysAgo(), 9));
        assignments.ask(
                leader,
                chapter.module(),
                Audience.team(team.id()),
                LondonTime.date(clock.instant()).plusWeeks(WEEKS_TO_COMPLETE),
                DemoTexts.reason(chapter.module()));
    }

    /** The opening case first; some read one of the resources as well. */
    private void explore(List<Person> explorers, LearningModule module, DemoModuleHistory chapter) {
        List<Step> steps = new ArrayList<>();
        for (Person person : explorers) {
            Instant at = afterwards(chapter.askedDaysAgo(), 14);
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

    private void reflect(List<Person> reflecting, LearningModule module, DemoModuleHistory chapter) {
        for (Person person : reflecting) {
            clock.set(afterwards(Math.max(1, chapter.askedDaysAgo() - 7), 10));
            Viewer author = DemoPersonas.acting(person, tree.team(chapter.team()));
            List<String> notes = DemoTexts.notes(module.id());
            reflections.write(author, module, notes.get(random.nextInt(notes.size())), 10);
        }
    }

    private void discuss(
            DemoModuleHistory chapter, Team team, LearningModule module, Viewer leader, List<Person> circle) {
        int daysAgo = chapter.sessionDaysAgo().getAsInt();
        Instant starts = midweek(daysAgo);
        clock.set(working(Math.max(daysAgo + 12, 2), 11));
        SessionId session = sessions.plan(leader, team, module, starts);
        if (!chapter.isDiscussed()) {
            return;
        }
        List<Person> attended = attending(chapter, circle);
        List<Person> promising = share(attended, chapter.committed());
        clock.set(starts.plus(Duration.ofMinutes(55)));
        sessions.close(leader, session, module, circle, attended, apologising(circle, attended), promising);
        List<Person> confirming = promising.stream()
                .filter(person ->
                        !(person.equals(personas.leader()) && chapter.team().equals("Digital Services")))
                .toList();
        confirm(confirming, daysAgo);
        followUp(share(confirming, chapter.followedThrough()), daysAgo);
    }

    /** The leader persona was at every discussion but the last one of the manager's team: that one waits as a catch-up pack. */
    private List<Person> attending(DemoModuleHistory chapter, List<Person> circle) {
        boolean missed = chapter.team().equals("Digital Services")
                && chapter.module().value().equals(DemoTexts.ALLYSHIP);
        List<Person> others = circle.stream()
                .filter(person -> !person.equals(personas.leader()))
                .toList();
        List<Person> attending = new ArrayList<>();
        if (!missed && circle.contains(personas.leader())) {
            attending.add(personas.leader());
        }
        attending.addAll(share(others, chapter.attended()));
        return attending;
    }

    /** Half of those who missed it had said so, the leader persona among them. */
    private List<Person> apologising(List<Person> circle, List<Person> attended) {
        List<Person> missing =
                circle.stream().filter(person -> !attended.contains(person)).toList();
        return IntStream.range(0, missing.size())
                .filter(index -> index % 2 == 0 || missing.get(index).equals(personas.leader()))
                .mapToObj(missing::get)
                .toList();
    }

    private void confirm(List<Person> owners, int daysAgo) {
        for (Person owner : owners) {
            Viewer viewer = DemoPersonas.acting(owner, tree.teams().get(0));
            for (Commitment proposal : commitments.proposalsFor(owner.id())) {
                clock.set(afterwards(daysAgo, 4));
                commitments.confirm(
                        viewer,
                        proposal.id(),
                        new CommitmentWording(proposal.when(), proposal.will(), proposal.scope(), Optional.empty()));
            }
        }
    }

    /** Answers the first check-back once it has come round. The leader persona has not answered yet: one is waiting. */
    private void followUp(List<Person> owners, int daysAgo) {
        int weeksSince = daysAgo / 7;
        if (weeksSince < 3) {
            return;
        }
        for (Person owner : owners) {
            if (owner.equals(personas.leader())) {
                continue;
            }
            Viewer viewer = DemoPersonas.acting(owner, tree.teams().get(0));
            for (Commitment commitment : commitments.openOf(owner.id())) {
                clock.set(afterwards(daysAgo - 15, 5));
                commitments.checkBack(viewer, commitment.id(), answer(), Optional.empty());
            }
        }
    }

    private CheckBackAnswer answer() {
        return List.of(CheckBackAnswer.KEPT, CheckBackAnswer.KEPT, CheckBackAnswer.PARTLY, CheckBackAnswer.CHANGED)
                .get(random.nextInt(4));
    }

    /** A share of a list, at least one of it unless the share is nought. */
    private static <T> List<T> share(List<T> list, double share) {
        int size = (int) Math.round(list.size() * share);
        return list.subList(0, share > 0 ? Math.max(1, Math.min(size, list.size())) : 0);
    }

    private List<Person> shuffled(List<Person> people) {
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Some working hour within so many days after a day in the past, but never later than yesterday. */
    private Instant afterwards(int daysAgo, int within) {
        int later = 1 + random.nextInt(within);
        return working(Math.max(1, daysAgo - later), 8 + random.nextInt(9));
    }

    /** A working day about so many days ago, at an hour of the day in London. */
    private Instant working(int daysAgo, int hour) {
        LocalDate day = today.minusDays(daysAgo);
        while (day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            day = day.minusDays(1);
        }
        return day.atTime(hour, random.nextInt(60)).atZone(LondonTime.ZONE).toInstant();
    }

    /** Tuesday to Thursday at half past ten: the hour that shuts the fewest people out. */
    private Instant midweek(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        int step = daysAgo < 0 ? 1 : -1;
        while (day.getDayOfWeek().getValue() < DayOfWeek.TUESDAY.getValue()
                || day.getDayOfWeek().getValue() > DayOfWeek.THURSDAY.getValue()) {
            day = day.plusDays(step);
        }
        return day.atTime(LocalTime.of(10, 30)).atZone(LondonTime.ZONE).toInstant();
    }
}
