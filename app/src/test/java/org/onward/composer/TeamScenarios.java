package org.onward.composer;

import static org.onward.composer.Scenario.scenario;
import static org.onward.composer.SmallBank.ALLYSHIP;
import static org.onward.composer.SmallBank.CHANGE;
import static org.onward.composer.SmallBank.EVIDENCE;
import static org.onward.composer.SmallBank.MEETINGS;
import static org.onward.composer.SmallBank.RECRUITMENT;
import static org.onward.composer.SmallBank.VOICE;
import static org.onward.composer.SmallBank.newTeam;
import static org.onward.composer.SmallBank.teamThatLeftOpen;

import java.util.List;
import org.onward.composer.model.TeamFacts;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Safety;
import org.onward.content.Scope;

/** Scenarios about the people, the mode and the safety of a meeting. */
final class TeamScenarios {
    private TeamScenarios() {}

    static List<Scenario> all() {
        return List.of(
                scenario("a new team with no history", newTeam().seed(1))
                        .expects(
                                "cp-asked-well",
                                "cp-first-saw",
                                "cp-least-say",
                                "cp-what-a-patient-notices",
                                "cp-hand-over-a-decision")
                        .because(
                                "Everything is open, so any one subject will do, as long as it is one and starts with facts."),
                scenario("two people", teamThatLeftOpen(ALLYSHIP).people(2).minutes(15))
                        .expects("al-made-room", "al-my-own-door", "al-hand-on")
                        .because(
                                "To ask one of two about colleagues is to ask about the other, so each looks at their own door."),
                scenario(
                                "sixty people, some in the room and some on a screen",
                                teamThatLeftOpen(MEETINGS)
                                        .cameUp(CHANGE, 100)
                                        .people(60)
                                        .mode(Mode.HYBRID)
                                        .minutes(15))
                        .expects("cp-asked-well", "ms-who-was-missing", "ms-move-one")
                        .says("People on a screen speak first, every time.")
                        .because("Sixty people cannot go round, so they start in pairs, and the screens go first."),
                scenario(
                                "everybody remote",
                                teamThatLeftOpen(CHANGE).mode(Mode.REMOTE).minutes(15))
                        .expects("cp-asked-well", "cp-in-the-chat", "cp-hand-over-a-decision")
                        .because("Nobody can stand at a wall of dates, and everybody can type one."),
                scenario("the same in the room", teamThatLeftOpen(CHANGE).minutes(15))
                        .expects("cp-asked-well", "cp-first-saw", "cp-hand-over-a-decision")
                        .because("In the room the wall of dates gets people on their feet."),
                scenario("low safety and ninety minutes", lowSafety().minutes(90))
                        .expects("vs-hear-more", "vs-junior-idea", "cp-last-big-change", "rp-essential", "vs-by-friday")
                        .says("Stay out of the room for one part")
                        .says("The questions fill 40 of the 79 minutes that there are for them. The rest is yours.")
                        .because(
                                "Time does not make a team safe: it gets more of what can be seen, and nothing that exposes."),
                scenario(
                                "measured, and suppressed because too few answered",
                                teamThatLeftOpen(MEETINGS)
                                        .cameUp(CHANGE, 100)
                                        .safety(TeamFacts.SUPPRESSED)
                                        .minutes(15))
                        .expects("cp-asked-well", "ms-who-was-missing", "ms-move-one")
                        .says("Stay out of the room for one part")
                        .because("Silence in a survey is an answer too, so nobody is called on in a round."),
                scenario("never measured", teamThatLeftOpen(VOICE))
                        .expects("vs-hear-more", "vs-noted", "vs-bad-news", "vs-green-until-red", "vs-by-friday")
                        .because(
                                "Without knowing, one goes as far as what it does to people, and not to our own part."),
                scenario(
                                "good safety and three quarters of an hour",
                                teamThatLeftOpen(VOICE).safety(Safety.GOOD).minutes(45))
                        .expects(
                                "vs-hear-more",
                                "vs-junior-idea",
                                "vs-bad-news",
                                "vs-green-until-red",
                                "vs-stopped-raising",
                                "vs-by-friday")
                        .because(
                                "A team that feels safe may look at what nobody raises, once it has looked at the rest."),
                scenario(
                                "high safety and an hour",
                                teamThatLeftOpen(ALLYSHIP).safety(Safety.HIGH).minutes(60))
                        .expects(
                                "al-made-room",
                                "al-chances",
                                "al-same-guests",
                                "al-help-nobody-asked-for",
                                "al-looked-good",
                                "al-what-it-costs-us",
                                "al-hand-on")
                        .because(
                                "An hour is spent on one subject, and the hardest two questions come last and not first."),
                scenario("ten minutes", teamThatLeftOpen(VOICE).minutes(10))
                        .expects("vs-hear-more", "vs-by-friday")
                        .because("In ten minutes one can start and promise, and everything between would be rushed."),
                scenario("board members only", teamThatLeftOpen(CHANGE).audience(JobRole.BOARD))
                        .expects(
                                "cp-asked-well",
                                "cp-first-saw",
                                "cp-board-papers",
                                "cp-what-a-patient-notices",
                                "cp-hand-over-a-decision")
                        .because("A board works through papers, so its question is about a paper."),
                scenario("a clinician audience", teamThatLeftOpen(VOICE).audience(JobRole.CLINICIAN))
                        .expects("vs-hear-more", "vs-noted", "vs-handover", "vs-green-until-red", "vs-by-friday")
                        .because("Handover is where clinicians have dared to ask twice, or not."),
                scenario(
                                "a scope asked for: me",
                                teamThatLeftOpen(ALLYSHIP).scope(Scope.SELF).minutes(15))
                        .expects("al-made-room", "al-my-own-door", "al-hand-on")
                        .because("Who asks for their own habits gets the question on their own door."),
                scenario(
                                "most of them had a question in another team last month",
                                teamThatLeftOpen(VOICE)
                                        .cameUp(CHANGE, 100)
                                        .hadElsewhere("vs-noted", 5)
                                        .minutes(15))
                        .expects("vs-hear-more", "cp-first-saw", "vs-by-friday")
                        .because("Five of eight would repeat themselves, and the other three would notice."),
                scenario(
                                "half of them had it in another team",
                                teamThatLeftOpen(VOICE)
                                        .hadElsewhere("vs-noted", 4)
                                        .minutes(15))
                        .expects("vs-hear-more", "vs-noted", "vs-by-friday")
                        .because("For half of the room it is new, and the other half can listen."),
                scenario(
                                "a question that was reported as excluding",
                                teamThatLeftOpen(VOICE)
                                        .cameUp(CHANGE, 100)
                                        .withdrawn("vs-noted")
                                        .minutes(15))
                        .expects("vs-hear-more", "cp-first-saw", "vs-by-friday")
                        .because("Nobody should meet it until a person has looked at it, whatever it costs the sheet."),
                scenario("a bank of one prompt", Meeting.with(PromptBuilder.opening("alone")))
                        .says("The library has no closing question yet. Ask a content editor for one.")
                        .because("One question makes no meeting, and it is the editor who can help, not the leader."));
    }

    private static Meeting lowSafety() {
        return teamThatLeftOpen(VOICE)
                .cameUp(CHANGE, 100)
                .cameUp(RECRUITMENT, 50)
                .cameUp(EVIDENCE, 10)
                .safety(Safety.LOW);
    }
}
