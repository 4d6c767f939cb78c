package org.onward.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onward.content.ItemId;

/** What the people of the story wrote and said, where they say it in words. */
final class DemoWords {
    static final String MEETINGS = "inclusive-meetings";
    static final String RECRUITMENT = "fair-recruitment";
    static final String ALLYSHIP = "allyship-in-three-moves";

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

    static final List<String> NOTES = List.of(
            "I have run that meeting for two years and never asked whether the time works.",
            "I rewrote the advert in my head while reading. The degree is not needed for the first year.",
            "The part about credit stung a little. I did exactly that last month.",
            "I want to try the two-slot idea before I talk about it.",
            "What I noticed: I ask the same two people first, every time.",
            "I am not sure yet. I will watch the next meeting and count who speaks.");

    private DemoWords() {}

    /** Why a leader asked. */
    static String reason(ItemId module) {
        return Objects.requireNonNull(REASONS.get(module.value()), "no reason for this module");
    }

    /** Themes as a facilitator takes them down: no names. */
    static List<String> themes(ItemId module) {
        return Objects.requireNonNull(THEMES.get(module.value()), "no themes for this module");
    }
}
