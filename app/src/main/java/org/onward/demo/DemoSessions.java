package org.onward.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onward.commitment.CommitmentWording;
import org.onward.commitment.Proposal;
import org.onward.content.CommitmentStarter;
import org.onward.content.LearningModule;
import org.onward.content.Mode;
import org.onward.discussion.AttendanceStatus;
import org.onward.discussion.Attendances;
import org.onward.discussion.NewSession;
import org.onward.discussion.SessionClosing;
import org.onward.discussion.SessionId;
import org.onward.discussion.Sessions;
import org.onward.people.Person;
import org.onward.people.PersonId;
import org.onward.people.Team;
import org.onward.people.Viewer;

/** Plans and closes the discussions of the demo. */
final class DemoSessions {
    private static final int MINUTES = 45;

    private final Sessions sessions;
    private final Attendances attendances;
    private int closedCount;

    DemoSessions(Sessions sessions, Attendances attendances) {
        this.sessions = sessions;
        this.attendances = attendances;
    }

    SessionId plan(Viewer leader, Team team, LearningModule module, Instant starts) {
        Mode mode = team.name().contains("Ward") ? Mode.IN_ROOM : Mode.HYBRID;
        return sessions.plan(leader, new NewSession(team.id(), module.id(), starts, MINUTES, mode, Optional.empty()))
                .id();
    }

    /** Closes a session. The commitments use the words of the module's starters. */
    void close(
            Viewer leader,
            SessionId session,
            LearningModule module,
            List<Person> participants,
            List<Person> attended,
            List<Person> apologies,
            List<Person> committers) {
        Map<PersonId, AttendanceStatus> attendance = new LinkedHashMap<>();
        participants.forEach(person -> attendance.put(person.id(), AttendanceStatus.ABSENT));
        apologies.forEach(person -> attendance.put(person.id(), AttendanceStatus.APOLOGIES));
        attended.forEach(person -> attendance.put(person.id(), AttendanceStatus.ATTENDED));
        attendances.close(
                leader,
                session,
                new SessionClosing(
                        attendance, DemoTexts.themes(module.id()), proposals(module, committers), Optional.empty()));
    }

    /** Each session begins with another starter, so that nobody makes the same commitment twice. */
    private List<Proposal> proposals(LearningModule module, List<Person> committers) {
        List<CommitmentStarter> starters = module.starters();
        closedCount++;
        return IntStream.range(0, committers.size())
                .mapToObj(index -> {
                    CommitmentStarter starter = starters.get((closedCount + index) % starters.size());
                    return new Proposal(
                            committers.get(index).id(),
                            new CommitmentWording(starter.when(), starter.will(), starter.scope(), Optional.empty()));
                })
                .toList();
    }
}
