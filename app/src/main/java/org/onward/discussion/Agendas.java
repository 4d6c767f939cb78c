package org.onward.discussion;

import java.util.Comparator;
import java.util.List;
import org.onward.content.FacilitatorGuide;
import org.onward.content.FacilitatorGuide.Plan;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Prompt;

/** Creates an agenda from a plan of a module's facilitator guide. */
final class Agendas {
    private Agendas() {}

    /** The longest plan that fits the minutes, or else the shortest plan. */
    static Agenda forMinutes(LearningModule module, int minutes, Library library) {
        List<Plan> plans = module.guide().plans().stream()
                .sorted(Comparator.comparingInt(Plan::minutes))
                .toList();
        Plan fitting = plans.stream()
                .filter(plan -> plan.minutes() <= minutes)
                .reduce((shorter, longer) -> longer)
                .orElse(plans.get(0));
        return fromPlan(fitting, library);
    }

    static Agenda fromPlan(Plan plan, Library library) {
        return new Agenda(plan.parts().stream().map(part -> part(part, library)).toList());
    }

    private static Agenda.AgendaPart part(FacilitatorGuide.PlanPart part, Library library) {
        List<Agenda.AgendaQuestion> questions = part.prompts().stream()
                .flatMap(id -> library.prompt(id).stream())
                .map(Agendas::question)
                .toList();
        return new Agenda.AgendaPart(part.name(), part.minutes(), part.how(), questions);
    }

    private static Agenda.AgendaQuestion question(Prompt prompt) {
        return new Agenda.AgendaQuestion(prompt.id(), prompt.text());
    }
}
