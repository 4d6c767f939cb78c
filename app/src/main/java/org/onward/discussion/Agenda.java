package org.onward.discussion;

import java.util.List;
import org.onward.content.PromptId;

/** A session's own copy of what is done when. */
public record Agenda(List<AgendaPart> parts) {
    public Agenda {
        parts = List.copyOf(parts);
    }

    public int minutes() {
        return parts.stream().mapToInt(AgendaPart::minutes).sum();
    }

    public List<AgendaQuestion> questions() {
        return parts.stream().flatMap(part -> part.questions().stream()).toList();
    }

    public record AgendaPart(String name, int minutes, String how, List<AgendaQuestion> questions) {
        public AgendaPart {
            questions = List.copyOf(questions);
        }
    }

    /** A prompt, in the words that it had when the session was planned. */
    public record AgendaQuestion(PromptId prompt, String wording) {}
}
