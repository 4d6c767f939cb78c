package org.onward.discussion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.content.FacilitatorGuide;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Markdown;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Prompt;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Builds the facilitator guide of a session from the session's agenda and the current guide of its module. */
final class GuidePages {
    private static final List<String> DEPTHS = List.of(
            "Warm-up: nothing is at stake",
            "Notice: what happens here",
            "Interpret: what it does to people",
            "Examine: our own part in it",
            "Commit: what we will do");

    private final Supplier<Library> library;

    GuidePages(Supplier<Library> library) {
        this.library = library;
    }

    /** @param minutes the length of the plan to show; without a plan of this length, the session's agenda is shown */
    GuidePage page(Session session, Agenda agenda, OptionalInt minutes) {
        Optional<LearningModule> module = library.get().module(session.module());
        Optional<FacilitatorGuide> guide = module.map(LearningModule::guide);
        return new GuidePage(
                new Link(SessionPages.address(session), "Back to the session"),
                session.title(),
                session.teamName(),
                LondonTime.dayAndTime(session.startsAt()),
                guide.map(FacilitatorGuide::purpose).orElse(""),
                timetables(session, agenda, guide, minutes),
                module.map(known -> openingCase(session, known)),
                guide.map(GuidePages::sections).orElse(List.of()),
                module.map(this::depths).orElse(List.of()));
    }

    /** The case on paper, without anything about a person. @throws Problem (404) when the module has left the library */
    HandoutPage handout(Session session) {
        LearningModule module = library.get()
                .module(session.module())
                .orElseThrow(() -> Problem.notFound(
                        "This module has left the library, and its case with it. Open the session instead."));
        return new HandoutPage(
                new Link(SessionPages.address(session) + "/guide", "Back to the guide"),
                module.title(),
                session.teamName(),
                LondonTime.dayAndTime(session.startsAt()),
                module.caseMinutes(),
                MarkdownRenderer.html(module.openingCase()));
    }

    private static GuidePage.OpeningCase openingCase(Session session, LearningModule module) {
        return new GuidePage.OpeningCase(
                module.caseMinutes(),
                MarkdownRenderer.html(module.openingCase()),
                SessionPages.address(session) + "/handout");
    }

    private List<GuidePage.Timetable> timetables(
            Session session, Agenda sessionAgenda, Optional<FacilitatorGuide> guide, OptionalInt minutes) {
        List<Agenda> plans = Stream.concat(
                        Stream.of(sessionAgenda),
                        guide.stream()
                                .flatMap(text -> text.plans().stream())
                                .filter(plan -> plan.minutes() != sessionAgenda.minutes())
                                .map(plan -> Agendas.fromPlan(plan, library.get())))
                .sorted(Comparator.comparingInt(Agenda::minutes))
                .toList();
        int chosen = plans.stream()
                .map(Agenda::minutes)
                .filter(length -> minutes.isPresent() && length == minutes.getAsInt())
                .findFirst()
                .orElse(sessionAgenda.minutes());
        return plans.stream()
                .map(plan -> new GuidePage.Timetable(
                        plan.minutes(),
                        "%s/guide?minutes=%d".formatted(SessionPages.address(session), plan.minutes()),
                        plan.minutes() == chosen,
                        parts(plan)))
                .toList();
    }

    private static List<GuidePage.GuidePart> parts(Agenda agenda) {
        List<GuidePage.GuidePart> parts = new ArrayList<>();
        int from = 0;
        for (Agenda.AgendaPart part : agenda.parts()) {
            parts.add(new GuidePage.GuidePart(
                    "%d:%02d".formatted(from / 60, from % 60),
                    part.minutes(),
                    part.name(),
                    part.how(),
                    part.questions().stream()
                            .map(Agenda.AgendaQuestion::wording)
                            .toList()));
            from += part.minutes();
        }
        return parts;
    }

    private List<GuidePage.Depth> depths(LearningModule module) {
        List<Prompt> prompts = library.get().prompts().stream()
                .filter(prompt -> prompt.modules().contains(module.id()))
                .toList();
        return IntStream.range(0, DEPTHS.size())
                .mapToObj(depth -> new GuidePage.Depth(
                        DEPTHS.get(depth),
                        prompts.stream()
                                .filter(prompt -> prompt.depth() == depth)
                                .map(prompt -> new GuidePage.GuideQuestion(
                                        prompt.text(),
                                        prompt.minutes(),
                                        prompt.format().label()))
                                .toList()))
                .filter(depth -> !depth.questions().isEmpty())
                .toList();
    }

    private static List<GuidePage.Section> sections(FacilitatorGuide guide) {
        return List.of(
                section("who-facilitates", "Who facilitates", guide.whoFacilitates()),
                section("preparation", "Preparation", guide.preparation()),
                section("ground-rules", "Ground rules", guide.groundRules()),
                section("opening", "Opening", guide.opening()),
                section("when-it-gets-hard", "When it gets hard", guide.whenItGetsHard()),
                section("speaking-up", "Speaking up and safeguarding", guide.speakingUp()),
                section("close", "Close", guide.close()),
                section("commitments", "Commitments", guide.commitments()),
                section("after", "After", guide.after()),
                section("remote-and-hybrid", "Remote and hybrid", guide.remoteAndHybrid()),
                section("signposts", "Signposts", guide.signposts()));
    }

    private static GuidePage.Section section(String id, String heading, Markdown text) {
        return new GuidePage.Section(id, heading, MarkdownRenderer.html(text));
    }
}
