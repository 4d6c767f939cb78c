package org.onward.composer;

import java.nio.file.Path;
import java.util.List;
import org.onward.content.Prompt;
import org.onward.content.reading.PromptFolder;

/**
 * A bank that is small enough to work out sheets by hand. It does not change when the shipped bank grows. It has six
 * themes (meetings, recruitment, voice, allyship, change, evidence). Each theme has prompts of the same minutes: 4 for
 * the opening, 5 and 10 for what people see, 8 and 7 for the effect, 10 for our own part, 6 for the close.
 */
final class SmallBank {
    static final String MEETINGS = "meetings-scheduling";
    static final String RECRUITMENT = "recruitment-promotion";
    static final String VOICE = "voice-safety";
    static final String ALLYSHIP = "allyship";
    static final String CHANGE = "change-with-people";
    static final String EVIDENCE = "evidence-action";
    static final String MODULE = "inclusive-meetings";

    private static final List<String> THEMES = List.of(MEETINGS, RECRUITMENT, VOICE, ALLYSHIP, CHANGE, EVIDENCE);
    private static final List<Prompt> PROMPTS = PromptFolder.read(Path.of("src", "test", "resources", "small-bank"));

    private SmallBank() {}

    /** Eight people in the room who have never talked. */
    static Meeting newTeam() {
        return Meeting.with(PROMPTS).module(MODULE, MEETINGS);
    }

    /** The same team, which talked about every theme but this one ten days ago. */
    static Meeting teamThatLeftOpen(String theme) {
        Meeting meeting = newTeam();
        THEMES.stream().filter(other -> !other.equals(theme)).forEach(other -> meeting.cameUp(other, 10));
        return meeting;
    }
}
