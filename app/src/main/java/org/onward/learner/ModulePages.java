package org.onward.learner;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.onward.catalogue.AskLink;
import org.onward.catalogue.ItemWords;
import org.onward.catalogue.RelatedItems;
import org.onward.catalogue.ResourceWords;
import org.onward.commitment.CommitmentForm;
import org.onward.commitment.Commitments;
import org.onward.commitment.Starters;
import org.onward.content.CommitmentStarter;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.Markdown;
import org.onward.content.MarkdownRenderer;
import org.onward.content.Rung;
import org.onward.content.Scope;
import org.onward.learning.LadderDetail;
import org.onward.learning.Learning;
import org.onward.learning.LearningRecord;
import org.onward.learning.Progress;
import org.onward.people.Viewer;
import org.onward.reflection.Reflections;
import org.onward.text.English;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;

/** Builds a module's page for the viewer, with a form that may be blank or have problems. */
public final class ModulePages {
    static final String CASE_MINUTES = "caseMinutes";
    static final String NOTE = "note";
    static final String NOTE_MINUTES = "noteMinutes";
    private static final String WHEN = "when";
    private static final String WILL = "will";
    private static final String REVIEW_ON = "reviewOn";

    private final Learning learning;
    private final Steps steps;
    private final Reflections reflections;
    private final Commitments commitments;
    private final MyLearning myLearning;
    private final Versions versions;
    private final WhoSees whoSees;
    private final Supplier<Library> library;
    private final UsualMinutes usual;

    public ModulePages(
            Learning learning,
            Steps steps,
            Reflections reflections,
            Commitments commitments,
            MyLearning myLearning,
            Versions versions,
            WhoSees whoSees,
            Supplier<Library> library) {
        this.learning = learning;
        this.steps = steps;
        this.reflections = reflections;
        this.commitments = commitments;
        this.myLearning = myLearning;
        this.versions = versions;
        this.whoSees = whoSees;
        this.library = library;
        this.usual = new UsualMinutes(library);
    }

    ModulePage page(Viewer viewer, LearningModule module, Form form) {
        MyLearning.OwnItems ownItems = myLearning.ownItems(viewer, Optional.of(module));
        LearnerOverview overview = ownItems.overview();
        ItemProgress itemProgress = ItemProgress.of(module, ownItems.learningRecord(), viewer.id());
        Progress progress = itemProgress.progress();
        Versions.SeenVersions texts =
                versions.seenVersions(ownItems.learningRecord().versionsSeen());
        String address = "/modules/" + module.id();
        List<ModulePage.ResourceLine> resources = resources(ownItems.learningRecord(), module);
        return new ModulePage(
                List.of(new Link("/", "My learning"), new Link("/catalogue", "Catalogue")),
                form.problems(),
                address,
                module.title(),
                module.summary(),
                module.minutes(),
                module.audience(),
                assignmentNote(overview, module),
                whoSees.note(viewer, itemProgress, ownItems.learningRecord()),
                ownItems.saved().stateOf(module.id(), address),
                AskLink.of(viewer, module.id()),
                texts.changedModules(itemProgress),
                texts.earlierVersion(module, progress),
                LadderDetail.of(module, progress, mandatoryRecord(ownItems.learningRecord(), module)),
                openingCase(ownItems.learningRecord(), module, form),
                resources.stream().filter(line -> line.doneOn().isEmpty()).toList(),
                resources.stream().filter(line -> line.doneOn().isPresent()).toList(),
                reflection(viewer, module, progress, address, form),
                discussion(viewer, module, ownItems, progress),
                commitment(ownItems, module, form),
                html(module.change()),
                Optional.of(module.sensitivity())
                        .filter(text -> !text.isBlank())
                        .map(ModulePages::html),
                related(module));
    }

    private ModulePage.RelatedLinks related(LearningModule module) {
        RelatedItems relatedItems = new RelatedItems(library.get());
        return new ModulePage.RelatedLinks(
                module.follows().stream().map(myLearning::subject).toList(),
                relatedItems.prerequisites(module),
                relatedItems.dependants(module),
                relatedItems.inPathways(module.id()),
                ItemWords.roles(module.roles()),
                ItemWords.moments(module.moments()),
                ItemWords.review(module.reviewed(), module.reviewBy()));
    }

    boolean isExplored(Viewer viewer, LearningModule module) {
        return learning.progressOf(viewer, module.id()).hasReached(Rung.EXPLORED);
    }

    /** The values with which the page prefills its form. */
    Map<String, String> defaults(LearningModule module) {
        return Map.of(
                CASE_MINUTES,
                String.valueOf(usual.minutesFor(module, Rung.EXPLORED)),
                NOTE_MINUTES,
                String.valueOf(usual.minutesFor(module, Rung.REFLECTED)),
                REVIEW_ON,
                commitments.defaultFirstCheckBack().toString());
    }

    private static Optional<ModulePage.AssignmentNote> assignmentNote(LearnerOverview overview, LearningModule module) {
        return overview.assigned().stream()
                .filter(request -> request.itemProgress().id().equals(module.id()))
                .findFirst()
                .map(request -> new ModulePage.AssignmentNote(
                        request.askedBy(), request.reason(), LondonTime.day(request.completeBy())));
    }

    private Optional<String> mandatoryRecord(LearningRecord learningRecord, LearningModule module) {
        return MyLearning.mandatoryRecord(learningRecord, module).map(record -> "%s, recorded %s"
                .formatted(myLearning.subject(record.subject()), LondonTime.day(record.completed())));
    }

    private ModulePage.OpeningCase openingCase(LearningRecord learningRecord, LearningModule module, Form form) {
        int minutes = usual.minutesFor(module, Rung.EXPLORED);
        return new ModulePage.OpeningCase(
                html(module.openingCase()),
                minutes,
                PrefilledField.of(form, CASE_MINUTES, minutes),
                learningRecord.firstStepOn(module.id(), Rung.EXPLORED).map(LondonTime::day),
                learningRecord
                        .lastStepOn(module.id(), Rung.EXPLORED)
                        .flatMap(steps::undoUntil)
                        .map(LondonTime::dayAndTime));
    }

    private List<ModulePage.ResourceLine> resources(LearningRecord learningRecord, LearningModule module) {
        List<Progress> all = learningRecord.progress();
        return module.resources().stream()
                .flatMap(id -> library.get().resource(id).stream())
                .map(resource -> line(module, resource, all))
                .toList();
    }

    private static ModulePage.ResourceLine line(LearningModule module, LearningResource resource, List<Progress> all) {
        return new ModulePage.ResourceLine(
                resource.title(),
                "/resources/%s?module=%s".formatted(resource.id(), module.id()),
                resource.publisher(),
                resource.address().toString(),
                ResourceWords.kind(resource.kind()),
                resource.minutes(),
                html(resource.why()),
                all.stream()
                        .filter(progress -> progress.item().equals(resource.id()))
                        .flatMap(progress -> progress.explored().stream())
                        .map(LondonTime::day)
                        .findFirst());
    }

    private ModulePage.PrivateReflection reflection(
            Viewer viewer, LearningModule module, Progress progress, String address, Form form) {
        return new ModulePage.PrivateReflection(
                html(module.reflection()),
                Field.of(form, NOTE),
                PrefilledField.of(form, NOTE_MINUTES, usual.minutesFor(module, Rung.REFLECTED)),
                progress.reflected().map(LondonTime::day),
                reflections.reflectionsOf(viewer, module.id()).stream()
                        .map(note -> new ModulePage.Note(
                                LondonTime.dayAndTime(note.written()),
                                note.text(),
                                NotesResource.ADDRESS + "/" + note.id(),
                                "%s/reflection/%s/delete".formatted(address, note.id())))
                        .toList(),
                !form.isBlank(NOTE) || hasProblem(form, Set.of(NOTE, NOTE_MINUTES)));
    }

    private ModulePage.Discussion discussion(
            Viewer viewer, LearningModule module, MyLearning.OwnItems ownItems, Progress progress) {
        LearnerOverview overview = ownItems.overview();
        List<ModulePage.Planned> planned = overview.plannedSessions().stream()
                .filter(meeting -> meeting.module().equals(module.id()))
                .map(meeting -> new ModulePage.Planned(
                        LondonTime.dayAndTime(meeting.startsAt()), meeting.mode(), meeting.runBy(), meeting.href()))
                .toList();
        Optional<ModulePage.Missed> missed = overview.missedSessionOn(module.id())
                .map(catchUp -> new ModulePage.Missed(LondonTime.day(catchUp.held()), catchUp.href()));
        Optional<Instant> caughtUp = ownItems.pendingItems(PendingItem.PendingType.CAUGHT_UP)
                .filter(session -> session.item().equals(module.id()))
                .flatMap(session -> session.at().stream())
                .max(Comparator.naturalOrder());
        Optional<Instant> attended = caughtUp.isPresent() ? Optional.empty() : progress.discussed();
        return new ModulePage.Discussion(
                planned,
                attended.map(LondonTime::day),
                missed,
                caughtUp.map(LondonTime::day),
                planned.isEmpty() && missed.isEmpty() && progress.discussed().isEmpty(),
                viewer.leads()
                        ? Optional.of("/sessions/new?team=%s&module=%s".formatted(viewer.team(), module.id()))
                        : Optional.empty());
    }

    private ModulePage.CommitmentSection commitment(MyLearning.OwnItems ownItems, LearningModule module, Form form) {
        List<ModulePage.OwnCommitment> open = ownItems.pendingItems(PendingItem.PendingType.OPEN)
                .filter(commitment -> commitment.item().equals(module.id()))
                .sorted(MyLearning.NEXT_CHECK_BACK_FIRST)
                .map(ModulePages::ownCommitment)
                .toList();
        List<ModulePage.Starter> starters = IntStream.range(0, module.starters().size())
                .mapToObj(index -> starter(module.starters().get(index), index + 1))
                .toList();
        List<Choices.Choice> scopes = Arrays.stream(Scope.values())
                .map(scope -> Choices.choice(scope.word(), English.capitalised(scope.label())))
                .toList();
        return new ModulePage.CommitmentSection(
                open,
                starters,
                Starters.replacedIn(form),
                Field.of(form, WHEN),
                Field.of(form, WILL),
                Choices.of(form, "scope", scopes),
                PrefilledField.of(
                        form, REVIEW_ON, commitments.defaultFirstCheckBack().toString()),
                !form.isBlank(WHEN) || !form.isBlank(WILL) || hasProblem(form, CommitmentForm.FIELDS));
    }

    private static boolean hasProblem(Form form, Set<String> fields) {
        return fields.stream().anyMatch(field -> form.problemWith(field).isPresent());
    }

    private static ModulePage.OwnCommitment ownCommitment(PendingItem commitment) {
        return new ModulePage.OwnCommitment(
                commitment.words(),
                commitment.will(),
                commitment.scope().orElseThrow().label(),
                commitment.day().map(day -> "We ask on " + LondonTime.day(day)).orElse("Open"),
                "/commitments/" + commitment.id());
    }

    private static ModulePage.Starter starter(CommitmentStarter starter, int number) {
        return new ModulePage.Starter(number, starter.scope().label(), starter.when(), starter.will());
    }

    private static String html(Markdown text) {
        return MarkdownRenderer.html(text);
    }
}
