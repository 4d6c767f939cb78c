package org.onward.learner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onward.content.ItemId;
import org.onward.content.Rung;
import org.onward.learning.OpenCause;
import org.onward.learning.Progress;
import org.onward.text.English;
import org.onward.web.LondonTime;

/**
 * Who sees what the viewer does on an item, for the partial {@code visibility}.
 *
 * @param open whether the next step will be open to others
 * @param words the whole answer in a sentence or two
 * @param earlier what the viewer did that nobody else sees, while the item is open
 * @param countAction where to agree that it counts
 * @param shareAction where to share; absent while something else opens the item
 * @param stopSharingAction where to end the sharing; absent if that would change nothing
 */
public record VisibilityNote(
        boolean open,
        String words,
        Optional<String> earlier,
        String countAction,
        Optional<String> shareAction,
        Optional<String> stopSharingAction) {

    /** @param openModules the titles of other items that a step counts for, and that are open */
    static VisibilityNote of(ItemProgress itemProgress, List<OpenReason> reasons, List<String> openModules) {
        List<OpenReason> inForce = reasons.stream()
                .filter(reason -> reason.item().equals(itemProgress.id()))
                .filter(OpenReason::isInForce)
                .toList();
        boolean open = !inForce.isEmpty();
        List<Rung> privately = itemProgress.privateRungs();
        String address = address(itemProgress.id());
        return new VisibilityNote(
                open,
                (open ? whileOpen(inForce) : whilePrivate(itemProgress)) + elsewhere(openModules),
                open && !privately.isEmpty()
                        ? Optional.of(earlier(itemProgress.progress(), privately))
                        : Optional.empty(),
                address + "/count",
                open ? Optional.empty() : Optional.of(address + "/share"),
                !inForce.isEmpty() && inForce.stream().allMatch(reason -> reason.cause() == OpenCause.SHARED)
                        ? Optional.of(address + "/stop-sharing")
                        : Optional.empty());
    }

    static String address(ItemId item) {
        return "/who-sees-what/" + item;
    }

    /** The list of rungs with their days: {@code explored on 3 March 2026 and reflected on 5 March 2026}. */
    static String rungs(Progress progress, List<Rung> rungs) {
        return English.list(rungs.stream()
                .map(rung -> rung.label()
                        + progress.reachedAt(rung)
                                .map(day -> " on " + LondonTime.day(day))
                                .orElse(""))
                .toList());
    }

    private static String whileOpen(List<OpenReason> inForce) {
        return "Your line and L&D see which steps you take here, never what you write, because %s."
                .formatted(English.list(
                        inForce.stream().map(OpenReason::words).distinct().toList()));
    }

    private static String whilePrivate(ItemProgress itemProgress) {
        String seen = itemProgress.open().rungsReached().keySet().stream()
                .map(Rung::label)
                .collect(Collectors.joining(", "));
        return seen.isEmpty()
                ? "Only you see what you do here. That changes from the day on which you are asked for it, talk about it"
                        + " with your team, or share it."
                : "From now on only you see what you do here. What was open before stays so: %s.".formatted(seen);
    }

    private static String elsewhere(List<String> openModules) {
        return openModules.isEmpty()
                ? ""
                : " It also counts for %s, where your line sees that you explored it."
                        .formatted(English.list(openModules.stream()
                                .map(title -> "“" + title + "”")
                                .toList()));
    }

    private static String earlier(Progress progress, List<Rung> privately) {
        return "You have done some of this already: %s. Only you see that.".formatted(rungs(progress, privately));
    }
}
