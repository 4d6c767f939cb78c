package org.onward.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onward.content.ItemId;

/** The texts of the demo: reasons, themes and notes. */
final class DemoTexts {
    static final String MEETINGS = "inclusive-meetings";
    static final String RECRUITMENT = "fair-recruitment";
    static final String ALLYSHIP = "allyship-in-three-moves";
    static final String LIFE_EVENTS = "life-events-and-adjustments";

    private static final Map<String, String> REASONS = Map.of(
            MEETINGS,
                    "Two of our standing meetings keep losing the same people. I would like us to look at when and how we meet.",
            RECRUITMENT, "We have vacancies coming up. Let us look at what we ask for before we write the next advert.",
            ALLYSHIP,
                    "We did the mandatory course in spring. I would like us to talk about what it changes in an ordinary week.");

    private static final Map<String, List<String>> THEMES = Map.of(
            MEETINGS,
                    List.of(
                            "Decisions are taken in the ten minutes after the meeting, by whoever can stay",
                            "The three o'clock slot is nobody's choice; it was inherited",
                            "Sending the agenda three days ahead changed who speaks"),
            RECRUITMENT,
                    List.of(
                            "Two essential criteria have never decided anything at interview",
                            "We say flexible working is possible and do not write it in the advert",
                            "Feedback after an unsuccessful internal application is slow and vague"),
            ALLYSHIP,
                    List.of(
                            "Stretch work goes to whoever is asked first, and it is often the same people",
                            "Credit gets lost between the person who did it and the meeting where it is shown",
                            "Saying something in the moment is hard; agreeing a phrase beforehand helps"));

    private static final Map<String, List<String>> NOTES = Map.of(
            MEETINGS,
                    List.of(
                            "I have run that meeting for two years and never asked whether the time works.",
                            "I want to try the two-slot idea before I talk about it.",
                            "I am not sure yet. I will watch the next meeting and count who speaks."),
            RECRUITMENT,
                    List.of(
                            "I rewrote the advert in my head while reading. The degree is not needed for the first year.",
                            "Our best analyst came by a side door. Would our own shortlist have let her in?",
                            "I could not say what 'team fit' means if somebody asked me for it in writing."),
            ALLYSHIP,
                    List.of(
                            "The part about credit stung a little. I did exactly that last month.",
                            "What I noticed: I ask the same two people first, every time.",
                            "There is a seat on the design group that I could hand over in January."));

    static final String FELT_EXCLUDING = "Asked aloud in front of my manager, this has only one safe answer.";

    private DemoTexts() {}

    /** The reason of an assignment. */
    static String reason(ItemId module) {
        return Objects.requireNonNull(REASONS.get(module.value()), "no reason for this module");
    }

    /** Texts of private notes. */
    static List<String> notes(ItemId module) {
        return Objects.requireNonNull(NOTES.get(module.value()), "no notes for this module");
    }

    /** The themes of a discussion, without names. */
    static List<String> themes(ItemId module) {
        return Objects.requireNonNull(THEMES.get(module.value()), "no themes for this module");
    }
}
