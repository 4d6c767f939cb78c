package org.onward.discussion;

import java.util.List;
import org.onward.content.PromptId;

/** A session's own copy of what is done when. */
public record Agenda(List<Part> parts) {
    public Agenda {
        parts = List.copyOf(parts);
    }

    public int minutes() {
        return parts.stream().mapToInt(Part::minutes).sum();
    }

    public List<Question> questions() {
        return parts.stream().flatMap(part -> part.questions().stream()).toList();
    }

    public record Part(String name, int minutes, String how, List<Question> questions) {
        public Part {
            questions = List.copyOf(questions);
        }
    }

    /** A prompt, in the words that it had when the session was planned. */
    public record Question(PromptId prompt, String wording) {}
}
