package org.onward.composer;

import static org.onward.composer.Scenario.scenario;
import static org.onward.composer.SmallBank.ALLYSHIP;
import static org.onward.composer.SmallBank.CHANGE;
import static org.onward.composer.SmallBank.EVIDENCE;
import static org.onward.composer.SmallBank.MEETINGS;
import static org.onward.composer.SmallBank.MODULE;
import static org.onward.composer.SmallBank.RECRUITMENT;
import static org.onward.composer.SmallBank.VOICE;
import static org.onward.composer.SmallBank.newTeam;
import static org.onward.composer.SmallBank.teamThatLeftOpen;

import java.util.List;

/** Scenarios about what a team has learnt, discussed, committed to and used. */
final class HistoryScenarios {
    private HistoryScenarios() {}

    static List<Scenario> all() {
        return List.of(
                scenario("commitments due", teamThatLeftOpen(VOICE).due(2).minutes(20))
                        .expects("vs-hear-more", "ea-how-it-went", "vs-noted", "vs-by-friday")
                        .because("Whoever asks for a promise asks how the last one went, first and without blame."),
                scenario(
                                "commitments due and ten minutes",
                                teamThatLeftOpen(VOICE).due(1).minutes(10))
                        .expects("vs-hear-more", "vs-by-friday")
                        .says("Some commitments in your team are due. Ask first how it went")
                        .because("There is no room for a question of its own, but there is for asking in passing."),
                scenario(
                                "somebody has three open commitments",
                                teamThatLeftOpen(VOICE).atLimit(1))
                        .expects("vs-hear-more", "vs-noted", "vs-bad-news", "vs-green-until-red", "ea-next-step")
                        .says("Ask for no new one")
                        .because(
                                "A fourth promise breaks the first three, so the talk ends with the next step on an old one."),
                scenario(
                                "three open, and some of them due",
                                teamThatLeftOpen(VOICE).due(1).atLimit(1).minutes(20))
                        .expects("vs-hear-more", "ea-how-it-went", "vs-noted", "ea-next-step")
                        .says("Ask for no new one")
                        .because("First how it went, and then the next step on the same promise."),
                scenario(
                                "a module read and not discussed",
                                teamThatLeftOpen(VOICE).started(MODULE, 5, 0).minutes(15))
                        .expects("ms-worth-the-hour", "ms-who-was-missing", "ms-move-one")
                        .because("What five of eight have read is ripe for a talk, whatever else was left open."),
                scenario(
                                "a module discussed without a commitment",
                                teamThatLeftOpen(VOICE)
                                        .started(MODULE, 8, 0)
                                        .discussed(MODULE, 20, 0)
                                        .met(20, MEETINGS)
                                        .minutes(10))
                        .expects("ms-worth-the-hour", "ms-move-one")
                        .because(
                                "A talk that ended in nothing is finished before the next is begun, even on the same theme."),
                scenario(
                                "a question that rests on a module that most know",
                                teamThatLeftOpen(VOICE).started(MODULE, 5, 0).minutes(23))
                        .expects("ms-worth-the-hour", "ms-who-was-missing", "ms-idea-from-the-module", "ms-move-one")
                        .because("Five of eight can say which idea of the module they would try."),
                scenario(
                                "the same question when only half know it",
                                teamThatLeftOpen(VOICE).started(MODULE, 4, 0).minutes(23))
                        .expects("ms-worth-the-hour", "ms-who-was-missing", "ms-decided-elsewhere", "ms-move-one")
                        .because("Half of the room would sit through a talk about a text that they have not read."),
                scenario(
                                "what became of a promise, some months on",
                                teamThatLeftOpen(MEETINGS)
                                        .cameUp(MEETINGS, 120)
                                        .cameUp(CHANGE, 60)
                                        .used("ms-move-one", 120)
                                        .minutes(15))
                        .expects("ms-worth-the-hour", "ms-what-the-month-showed", "cp-hand-over-a-decision")
                        .because(
                                "The month without the meeting is long over, and nobody has asked yet what it showed."),
                scenario(
                                "a theme quiet for two quarters",
                                teamThatLeftOpen(VOICE).cameUp(VOICE, 190).minutes(15))
                        .expects("vs-hear-more", "vs-noted", "vs-by-friday")
                        .because(
                                "Half a year of silence about speaking up says something, and a gentle start asks about it."),
                scenario(
                                "a theme twice in the last three meetings",
                                newTeam()
                                        .met(7, VOICE)
                                        .met(14, RECRUITMENT)
                                        .met(21, VOICE)
                                        .cameUp(MEETINGS, 7)
                                        .cameUp(EVIDENCE, 7)
                                        .cameUp(ALLYSHIP, 7)
                                        .minutes(15))
                        .expects("cp-asked-well", "cp-first-saw", "cp-hand-over-a-decision")
                        .because("A third time in four meetings and people groan, however good the question is."),
                scenario("evidence overdue", teamThatLeftOpen(MEETINGS).cameUp(EVIDENCE, 100))
                        .expects(
                                "ms-worth-the-hour",
                                "ea-came-of-it",
                                "ms-decided-elsewhere",
                                "ms-usual-time",
                                "ms-move-one")
                        .because(
                                "Once a quarter one question asks what came of it all, and the rest keeps to the subject."),
                scenario(
                                "everything used",
                                teamThatLeftOpen(ALLYSHIP)
                                        .cameUp(VOICE, 150)
                                        .cameUp(ALLYSHIP, 20)
                                        .usedAll(20)
                                        .used("vs-hear-more", 150)
                                        .used("vs-noted", 150)
                                        .used("vs-by-friday", 150)
                                        .minutes(15))
                        .expects("vs-hear-more", "vs-noted", "vs-by-friday")
                        .says("So questions from 27 June 2026 and before are back, and each says so.")
                        .because("The oldest are the least worn, and a team forgives a repeat that is announced."),
                scenario(
                                "all but one theme used",
                                teamThatLeftOpen(VOICE)
                                        .usedAll(20)
                                        .used("vs-hear-more", 200)
                                        .used("vs-noted", 200)
                                        .used("vs-by-friday", 200)
                                        .minutes(15))
                        .expects("vs-hear-more", "vs-noted", "vs-by-friday")
                        .because("What has rested half a year is as good as new, and nothing else has to come back."));
    }
}
