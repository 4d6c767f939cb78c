package org.onward.editing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemWords;
import org.onward.catalogue.MissedSearch;
import org.onward.catalogue.MissedSearches;
import org.onward.content.BrokenEdit;
import org.onward.content.ContentProblem;
import org.onward.content.Item;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.LiveContent;
import org.onward.content.LoadedContent;
import org.onward.text.English;
import org.onward.web.LondonTime;

/** Looks over the library and over the counters, once for each page that is asked for. */
public final class Editing {
    /** Long enough to find somebody, and a quiet afternoon. */
    private static final Period AHEAD = Period.ofDays(60);

    private final EditingDao dao;
    private final LiveContent content;
    private final MissedSearches missed;
    private final InstantSource clock;

    public Editing(Jdbi jdbi, LiveContent content, MissedSearches missed, InstantSource clock) {
        this.dao = jdbi.onDemand(EditingDao.class);
        this.content = content;
        this.missed = missed;
        this.clock = clock;
    }

    EditingPage page() {
        LoadedContent served = content.served();
        Library library = served.library();
        ItemReach reach = ItemReach.of(dao.everywhere());
        LocalDate today = LondonTime.date(clock.instant());
        List<DueReview> reviews = new ReviewSchedule(library).all();
        List<DueReview> due = reviews.stream()
                .filter(review -> !review.by().isAfter(today.plus(AHEAD)))
                .toList();
        List<DropOff> stops = library.modules().stream()
                .flatMap(module -> DropOff.on(module, reach).stream())
                .sorted(Comparator.comparing(DropOff::share).reversed())
                .toList();
        Optional<BrokenEdit> broken = content.brokenEdit();
        return new EditingPage(
                summary(broken.isPresent(), due.size(), served.warnings().size()),
                broken.map(Editing::broken),
                due.stream().map(review -> due(review, today)).toList(),
                later(reviews, due.size()),
                library.resources().stream()
                        .filter(LearningResource::isUnseen)
                        .map(Editing::unchecked)
                        .toList(),
                new EndedReferences(library, today).all(),
                stops.stream().map(Editing::stopped).toList(),
                tooSoon(library.modules().size() - stops.size()),
                unopened(library.modules().stream(), reach),
                unopened(library.offeredResources().stream(), reach),
                missed.shown().stream().map(Editing::missed).toList(),
                served.warnings().stream().map(Editing::finding).toList(),
                state(served));
    }

    private static String summary(boolean broken, int due, int warnings) {
        if (broken) {
            return "The last edit cannot be used. Readers still see the version before it.";
        }
        if (due > 0) {
            return due == 1 ? "One thing is due for review." : due + " things are due for review.";
        }
        return warnings == 0
                ? "Nothing is broken and nothing is due. A good day to look at what people leave unread."
                : "Nothing is broken and nothing is due. The check has something to look at.";
    }

    private static EditingPage.Broken broken(BrokenEdit edit) {
        int errors = edit.errors().size();
        return new EditingPage.Broken(
                LondonTime.dayAndTime(edit.since()),
                English.count(errors, "error"),
                edit.errors().stream().map(Editing::finding).toList());
    }

    private static EditingPage.Finding finding(ContentProblem problem) {
        return new EditingPage.Finding(problem.file(), problem.field(), problem.found(), problem.fix());
    }

    private static EditingPage.Due due(DueReview review, LocalDate today) {
        return new EditingPage.Due(
                review.title(),
                review.href(),
                review.kind(),
                review.toDo(),
                LondonTime.day(review.by()),
                review.by().isBefore(today));
    }

    /** When the first of what is not due yet will be, so that an empty list is no puzzle. */
    private static Optional<String> later(List<DueReview> reviews, int due) {
        return reviews.stream().skip(due).findFirst().map(review -> LondonTime.day(review.by()));
    }

    private static EditingPage.Unchecked unchecked(LearningResource resource) {
        return new EditingPage.Unchecked(
                resource.title(), resource.address().toString(), resource.publisher(), ItemWords.kind(resource));
    }

    private static EditingPage.Stopped stopped(DropOff stop) {
        return new EditingPage.Stopped(
                stop.module().title(), "/modules/" + stop.module().id(), stop.sentence(), stop.lookAt(), stop.isHalf());
    }

    private static Optional<String> tooSoon(int modules) {
        return modules == 0
                ? Optional.empty()
                : Optional.of("%s: fewer than %d people have started, too few to tell."
                        .formatted(modules == 1 ? "One other module" : modules + " other modules", DropOff.ENOUGH));
    }

    private static List<EditingPage.Unopened> unopened(Stream<? extends Item> items, ItemReach reach) {
        return items.filter(item -> !reach.isOpened(item.id()))
                .map(Editing::unopened)
                .toList();
    }

    private static EditingPage.Unopened unopened(Item item) {
        if (item instanceof LearningResource resource) {
            return new EditingPage.Unopened(
                    resource.title(),
                    "/resources/" + resource.id(),
                    "%s, %d minutes, %s".formatted(ItemWords.kind(resource), resource.minutes(), resource.publisher()));
        }
        LearningModule module = (LearningModule) item;
        return new EditingPage.Unopened(
                module.title(),
                "/modules/" + module.id(),
                "%d minutes, for %s".formatted(module.minutes(), module.audience()));
    }

    private static EditingPage.Missed missed(MissedSearch search) {
        return new EditingPage.Missed(
                search.word(),
                "At least %d people in one week, last in the week of %s"
                        .formatted(search.people(), LondonTime.day(search.week())));
    }

    private EditingPage.State state(LoadedContent served) {
        Library library = served.library();
        return new EditingPage.State(
                LondonTime.dayAndTime(served.since()),
                served.version(),
                content.roots().stream().map(Path::toString).toList(),
                List.of(
                        new EditingPage.Counted("Modules", library.modules().size()),
                        new EditingPage.Counted("Pathways", library.pathways().size()),
                        new EditingPage.Counted("Resources", library.resources().size()),
                        new EditingPage.Counted("Prompts", library.prompts().size()),
                        new EditingPage.Counted("Themes", library.themes().size()),
                        new EditingPage.Counted(
                                "Organisations, frameworks, duties and programmes",
                                library.bodies().size())));
    }
}
