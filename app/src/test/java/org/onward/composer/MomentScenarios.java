package org.onward.composer;

import static org.onward.composer.Scenario.scenario;
import static org.onward.composer.SmallBank.VOICE;
import static org.onward.composer.SmallBank.newTeam;
import static org.onward.composer.SmallBank.teamThatLeftOpen;

import java.util.List;
import org.onward.content.Moment;

/** Scenarios about moments that are coming up, or just past. */
final class MomentScenarios {
    private MomentScenarios() {}

    static List<Scenario> all() {
        return List.of(
                scenario(
                                "recruiting opens in ten days",
                                teamThatLeftOpen(VOICE)
                                        .daysBefore(10, Moment.RECRUITING_OPENS)
                                        .minutes(15))
                        .expects("rp-first-heard", "rp-hero", "rp-next-advert")
                        .because("The advert can still be changed, and that is worth more than any gap."),
                scenario(
                                "recruiting opens in ten days, and half an hour",
                                teamThatLeftOpen(VOICE).daysBefore(10, Moment.RECRUITING_OPENS))
                        .expects("rp-first-heard", "rp-hero", "rp-could-go", "rp-day-one", "rp-next-advert")
                        .because("What the advert's own questions leave of the time stays with recruiting."),
                scenario(
                                "recruiting opens in twenty days",
                                teamThatLeftOpen(VOICE)
                                        .daysBefore(20, Moment.RECRUITING_OPENS)
                                        .minutes(15))
                        .expects("vs-hear-more", "vs-noted", "vs-by-friday")
                        .says("Recruiting opens: it is early for that. From 30 November 2026 on")
                        .because(
                                "Nobody has the advert in front of them yet, so the theme that was left open has its turn."),
                scenario(
                                "PDR season in three weeks",
                                teamThatLeftOpen(VOICE)
                                        .daysBefore(21, Moment.PDR_SEASON)
                                        .minutes(20))
                        .expects("rp-first-heard", "rp-boxes", "rp-rewrite-a-box")
                        .because("Managers are about to fill in the form, and can still rewrite one box of it."),
                scenario("an incident yesterday", teamThatLeftOpen(VOICE).daysAfter(1, Moment.INCIDENT))
                        .says("For 48 hours after an incident people need care and facts, not questions.")
                        .because("The day after, one makes tea and says what is known."),
                scenario("an incident ten days ago", teamThatLeftOpen(VOICE).daysAfter(10, Moment.INCIDENT))
                        .expects("vs-what-helped", "vs-what-happened", "vs-noticed-before", "vs-tell-them")
                        .because(
                                "First what helped, then what happened, then the conditions, and somebody is told this week."),
                scenario(
                                "the same with forty minutes and nobody trained",
                                teamThatLeftOpen(VOICE)
                                        .daysAfter(10, Moment.INCIDENT)
                                        .minutes(40))
                        .expects(
                                "vs-what-helped",
                                "vs-what-happened",
                                "vs-junior-idea",
                                "vs-noticed-before",
                                "vs-tell-them")
                        .because("What an incident leaves people with is not opened by whoever happens to chair."),
                scenario(
                                "the same with a trained facilitator",
                                teamThatLeftOpen(VOICE)
                                        .daysAfter(10, Moment.INCIDENT)
                                        .trained()
                                        .minutes(40))
                        .expects(
                                "vs-what-helped",
                                "vs-what-happened",
                                "vs-noticed-before",
                                "vs-left-with",
                                "vs-tell-them")
                        .because("Somebody who can hold it may give people ten minutes for what they carry."),
                scenario(
                                "an incident ten days ago and commitments due",
                                teamThatLeftOpen(VOICE)
                                        .daysAfter(10, Moment.INCIDENT)
                                        .due(3))
                        .expects("vs-what-helped", "vs-what-happened", "vs-noticed-before", "vs-tell-them")
                        .says("They can wait for your next meeting.")
                        .because("Nobody wants to be asked about the promise on meeting notes in the week after."),
                scenario(
                                "an incident three weeks ago",
                                teamThatLeftOpen(VOICE)
                                        .daysAfter(21, Moment.INCIDENT)
                                        .minutes(15))
                        .expects("vs-hear-more", "vs-noted", "vs-by-friday")
                        .says("An incident: more than two weeks have passed.")
                        .because(
                                "The review has its own date by now, and whoever still carries it needs a person, not a sheet."),
                scenario(
                                "bad news today",
                                teamThatLeftOpen(VOICE)
                                        .daysBefore(0, Moment.EXTERNAL_NEWS)
                                        .minutes(15))
                        .expects("al-news-reached-us", "al-a-week-like-this", "al-look-in")
                        .says("This is for listening only")
                        .because(
                                "It asks everybody the same and nobody for their story, and ends with looking in on each other."),
                scenario(
                                "an observance in a week",
                                newTeam().daysBefore(7, Moment.OBSERVANCE).minutes(15))
                        .expects("ms-worth-the-hour", "ms-special-day", "ms-move-one")
                        .because("The day leads to our own calendar, and not to the colleagues who keep it."),
                scenario("a restructure", newTeam().amid(Moment.RESTRUCTURE))
                        .expects(
                                "cp-asked-well",
                                "cp-what-is-certain",
                                "cp-still-open",
                                "cp-what-a-patient-notices",
                                "cp-face-to-face")
                        .because("What is certain comes before what is open, and the end is a word face to face."),
                scenario("a newcomer", newTeam().amid(Moment.NEWCOMER).minutes(15))
                        .expects("ms-first-week", "ms-glossary", "al-show-round")
                        .because("Everybody has had a first week, and the list of words is there on Monday."),
                scenario(
                                "a moment for which there is no question",
                                teamThatLeftOpen(VOICE).amid(Moment.GO_LIVE).minutes(15))
                        .expects("vs-hear-more", "vs-noted", "vs-by-friday")
                        .says("A go-live: the library has no question for that yet. These fit any week.")
                        .because(
                                "A good question for any week is better than a bad one for this week, if one says so."));
    }
}
