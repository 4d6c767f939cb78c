package org.onward.learner;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemTitle;
import org.onward.catalogue.ItemTitles;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.learning.Learning;
import org.onward.learning.LearningRecord;
import org.onward.learning.OpenCause;
import org.onward.learning.Openness;
import org.onward.learning.Progress;
import org.onward.people.Role;
import org.onward.people.Viewer;
import org.onward.text.English;

/** Says who sees which of the viewer's steps, and why. */
public final class WhoSees {
    private final WhoSeesDao dao;
    private final Learning learning;
    private final Openness openness;
    private final Supplier<Library> library;
    private final ItemTitles titles;

    public WhoSees(Jdbi jdbi, Learning learning, Openness openness, Supplier<Library> library, InstantSource clock) {
        this.dao = jdbi.onDemand(WhoSeesDao.class);
        this.learning = learning;
        this.openness = openness;
        this.library = library;
        this.titles = new ItemTitles(jdbi, library, clock);
    }

    /** The note of an item whose steps count for itself alone. The reasons are read only if it is open. */
    VisibilityNote note(Viewer viewer, ItemProgress itemProgress, LearningRecord learningRecord) {
        return learningRecord.openItems().contains(itemProgress.id())
                ? note(viewer, itemProgress, Optional.empty())
                : VisibilityNote.of(itemProgress, List.of(), List.of());
    }

    /** @param openedFrom the module from whose page the item was opened, if any */
    private VisibilityNote note(Viewer viewer, ItemProgress itemProgress, Optional<ItemId> openedFrom) {
        List<ItemId> countsFor = library.get().countsFor(itemProgress.id(), openedFrom);
        List<OpenReason> reasons = dao.reasons(viewer.id(), countsFor);
        return VisibilityNote.of(itemProgress, reasons, openModules(itemProgress.id(), countsFor, reasons));
    }

    /** The titles of the other items that a step on this one counts for, and that are open. */
    private List<String> openModules(ItemId id, List<ItemId> countsFor, List<OpenReason> reasons) {
        return countsFor.stream()
                .filter(other -> !other.equals(id))
                .filter(other -> reasons.stream()
                        .anyMatch(reason -> reason.isInForce() && reason.item().equals(other)))
                .flatMap(other -> library.get().item(other).map(Item::title).stream())
                .toList();
    }

    /** The same for a page that has not loaded the open progress. */
    VisibilityNote note(Viewer viewer, Item item, Progress progress, Optional<ItemId> openedFrom) {
        return note(viewer, new ItemProgress(item, progress, openOn(viewer, item.id())), openedFrom);
    }

    private Progress openOn(Viewer viewer, ItemId item) {
        return learning.openProgressOf(List.of(viewer.id())).stream()
                .filter(progress -> progress.item().equals(item))
                .findFirst()
                .orElseGet(() -> Progress.notStarted(viewer.id(), item));
    }

    /** The progress on an item, and the part of it that others see. */
    ItemProgress progressOn(Viewer viewer, Item item) {
        return new ItemProgress(item, learning.progressOf(viewer, item.id()), openOn(viewer, item.id()));
    }

    /** Whether others will see the next step on an item. */
    boolean isOpen(Viewer viewer, ItemId item) {
        return dao.reasons(viewer.id(), List.of(item)).stream().anyMatch(OpenReason::isInForce);
    }

    void share(Viewer viewer, ItemId item) {
        openness.share(viewer, item);
    }

    void stopSharing(Viewer viewer, ItemId item) {
        openness.unshare(viewer, item);
    }

    void count(Viewer viewer, ItemId item) {
        openness.countEarlier(viewer, item);
    }

    /** Everything that is open, and everything that only the viewer sees. */
    record Items(List<WhoSeesPage.OpenItem> open, List<WhoSeesPage.PrivateItem> privately) {}

    Items items(Viewer viewer) {
        Map<ItemId, Progress> all = byItem(learning.progressOf(viewer));
        Map<ItemId, Progress> open = byItem(learning.openProgressOf(List.of(viewer.id())));
        Map<ItemId, List<OpenReason>> reasons =
                dao.allReasons(viewer.id()).stream().collect(Collectors.groupingBy(OpenReason::item));
        List<ItemId> ids = Stream.concat(all.keySet().stream(), reasons.keySet().stream())
                .distinct()
                .toList();
        Map<ItemId, ItemTitle> named = titles.titlesOf(ids);
        List<WhoSeesPage.OpenItem> openItems = new ArrayList<>();
        List<WhoSeesPage.PrivateItem> privateItems = new ArrayList<>();
        named.values().stream()
                .sorted(Comparator.comparing(ItemTitle::title, String.CASE_INSENSITIVE_ORDER))
                .forEach(title -> {
                    ItemId id = title.item();
                    Progress mine = all.getOrDefault(id, Progress.notStarted(viewer.id(), id));
                    Progress seen = open.getOrDefault(id, Progress.notStarted(viewer.id(), id));
                    List<OpenReason> why = reasons.getOrDefault(id, List.of());
                    if (!why.isEmpty()) {
                        openItems.add(openItem(title, mine, seen, why));
                    } else {
                        privateItems.add(new WhoSeesPage.PrivateItem(
                                title.title(),
                                title.href(),
                                English.capitalised(VisibilityNote.rungs(
                                        mine, List.copyOf(mine.rungsReached().keySet()))),
                                Optional.of(VisibilityNote.address(id) + "/share")
                                        .filter(address -> !title.hasLeft())));
                    }
                });
        return new Items(openItems, privateItems);
    }

    private static WhoSeesPage.OpenItem openItem(ItemTitle title, Progress mine, Progress seen, List<OpenReason> why) {
        boolean inForce = why.stream().anyMatch(OpenReason::isInForce);
        List<Rung> privately = mine.rungsReached().keySet().stream()
                .filter(rung -> !mine.reachedAt(rung).equals(seen.reachedAt(rung)))
                .toList();
        String address = VisibilityNote.address(title.item());
        return new WhoSeesPage.OpenItem(
                title.title(),
                title.href(),
                why.stream()
                        .map(OpenReason::history)
                        .map(English::capitalised)
                        .distinct()
                        .toList(),
                seen.highestRung().isEmpty()
                        ? "No step yet"
                        : English.capitalised(VisibilityNote.rungs(
                                seen, List.copyOf(seen.rungsReached().keySet()))),
                privately.isEmpty() ? Optional.empty() : Optional.of(VisibilityNote.rungs(mine, privately)),
                inForce,
                privately.isEmpty() || !inForce || title.hasLeft() ? Optional.empty() : Optional.of(address + "/count"),
                !title.hasLeft()
                                && why.stream()
                                        .filter(OpenReason::isInForce)
                                        .map(OpenReason::cause)
                                        .anyMatch(OpenCause.SHARED::equals)
                        ? Optional.of(address + "/stop-sharing")
                        : Optional.empty());
    }

    private static Map<ItemId, Progress> byItem(List<Progress> progress) {
        return progress.stream().collect(Collectors.toMap(Progress::item, Function.identity()));
    }

    /** Who stands where: the leaders of the viewer's teams, the line manager, and who has which role. */
    List<WhoSeesPage.Watcher> watchers(Viewer viewer) {
        List<WhoSeesPage.Watcher> watchers = new ArrayList<>();
        dao.lineManager(viewer.id())
                .ifPresent(name -> watchers.add(new WhoSeesPage.Watcher(name, "Your line manager", "Your open steps")));
        dao.leaders(viewer.id()).forEach(row -> row.leader()
                .ifPresent(name ->
                        watchers.add(new WhoSeesPage.Watcher(name, "Leads " + row.teamName(), "Your open steps"))));
        dao.roles(viewer.id())
                .forEach(row -> watchers.add(new WhoSeesPage.Watcher(
                        row.name(), "%s, %s".formatted(row.role().label(), row.teamName()), sees(row.role()))));
        return watchers;
    }

    private static String sees(Role role) {
        return switch (role) {
            case REVIEWER -> "Your open steps by name, and each look is in the list below. Figures";
            case CONTENT_EDITOR -> "Figures for the whole organisation, without names";
            case ADMINISTRATOR -> "Nothing about your learning";
        };
    }
}
