package org.onward.discussion;

import java.util.List;
import org.onward.content.PromptId;

/** The parts of a session with their minutes and questions, copied when the session is planned. */
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

    /** A prompt with its wording on the day of planning. */
    public record AgendaQuestion(PromptId prompt, String wording) {}
}
