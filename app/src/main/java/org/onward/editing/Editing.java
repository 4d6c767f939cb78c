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
import org.onward.editing.change.ItemPages;
import org.onward.learning.MonthlyTotals;
import org.onward.text.English;
import org.onward.web.LondonTime;

/** Builds the content editor's page from the library and the progress counters. */
public final class Editing {
    /** How far ahead reviews are listed, so that editors have time to do them. */
    private static final Period REVIEW_NOTICE = Period.ofDays(60);

    private final EditingDao dao;
    private final LiveContent content;
    private final MissedSearches missedSearches;
    private final ItemPages items;
    private final MonthlyTotals monthlyTotals;
    private final InstantSource clock;

    public Editing(
            Jdbi jdbi, LiveContent content, MissedSearches missedSearches, ItemPages items, InstantSource clock) {
        this.dao = jdbi.onDemand(EditingDao.class);
        this.content = content;
        this.missedSearches = missedSearches;
        this.items = items;
        this.monthlyTotals = new MonthlyTotals(jdbi, clock);
        this.clock = clock;
    }

    EditingPage page() {
        LoadedContent served = content.served();
        Library library = served.library();
        ItemReach reach = ItemReach.of(dao.rungCounts());
        LocalDate today = LondonTime.date(clock.instant());
        List<DueReview> reviews = new ReviewSchedule(library).all();
        List<DueReview> due = reviews.stream()
                .filter(review -> !review.dueOn().isAfter(today.plus(REVIEW_NOTICE)))
                .toList();
        List<DropOff> dropOffs = library.modules().stream()
                .flatMap(module -> DropOff.largestIn(module, reach).stream())
                .sorted(Comparator.comparing(DropOff::share).reversed())
                .toList();
        Optional<BrokenEdit> broken = content.brokenEdit();
        return new EditingPage(
                summary(broken.isPresent(), due.size(), served.warnings().size()),
                broken.map(Editing::broken),
                items.openChanges(),
                items.hasMoreOpenChanges(),
                items.itemsWithChangesSetAside(),
                due.stream().map(review -> due(review, today)).toList(),
                later(reviews, due.size()),
                library.resources().stream()
                        .filter(LearningResource::isNotChecked)
                        .map(Editing::unchecked)
                        .toList(),
                new EndedReferences(library, today).all(),
                dropOffs.stream().map(Editing::dropOffLine).toList(),
                tooFewStarted(library.modules().size() - dropOffs.size()),
                monthlyTotals.summary(library),
                unopened(library.modules().stream(), reach),
                unopened(library.offeredResources().stream(), reach),
                missedSearches.frequentWords().stream().map(Editing::missedWord).toList(),
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
                review.editHref(),
                review.kind(),
                review.task(),
                LondonTime.day(review.dueOn()),
                review.dueOn().isBefore(today));
    }

    /** The date of the first review that is not due yet. It explains an empty list. */
    private static Optional<String> later(List<DueReview> reviews, int due) {
        return reviews.stream().skip(due).findFirst().map(review -> LondonTime.day(review.dueOn()));
    }

    private static EditingPage.Unchecked unchecked(LearningResource resource) {
        return new EditingPage.Unchecked(
                resource.title(), resource.address().toString(), resource.publisher(), ItemWords.kind(resource));
    }

    private static EditingPage.DropOffLine dropOffLine(DropOff dropOff) {
        return new EditingPage.DropOffLine(
                dropOff.module().title(),
                "/modules/" + dropOff.module().id(),
                dropOff.sentence(),
                dropOff.questionForEditor(),
                dropOff.isHalf());
    }

    private static Optional<String> tooFewStarted(int modules) {
        return modules == 0
                ? Optional.empty()
                : Optional.of("%s: fewer than %d people have started, too few to tell."
                        .formatted(modules == 1 ? "One other module" : modules + " other modules", DropOff.MIN_PEOPLE));
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

    private static EditingPage.MissedWord missedWord(MissedSearch search) {
        return new EditingPage.MissedWord(
                search.word(),
                "At least %d people in one week, last in the week of %s"
                        .formatted(search.people(), LondonTime.day(search.week())));
    }

    private EditingPage.ContentState state(LoadedContent served) {
        Library library = served.library();
        return new EditingPage.ContentState(
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
