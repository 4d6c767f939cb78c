package org.onward.editing.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.content.ContentLoader;
import org.onward.content.ContentProblem;
import org.onward.content.ContentReading;
import org.onward.content.EditOutcome;
import org.onward.content.EditedContent;
import org.onward.content.FieldEdit;
import org.onward.content.LiveContent;
import org.onward.web.Problem;

/** Reads the whole library as it would be with other edits, as {@code ./onward content check} reads it. */
final class ChangeCheck {
    private static final int MAX_WAIT_SECONDS = 10;
    private static final ContentProblem FILE_CHANGED = new ContentProblem(
            "",
            "",
            "a file that has changed since this was proposed",
            "Edit the item again: you then see what the file says now.",
            ContentProblem.Severity.ERROR);

    private final LiveContent content;
    private final ContentLoader loader;

    /** One reading at a time, because each keeps both cores and much memory busy for about a second. */
    private final ReentrantLock reading = new ReentrantLock();

    ChangeCheck(LiveContent content, ContentLoader loader) {
        this.content = content;
        this.loader = loader;
    }

    /**
     * What the check found.
     *
     * @param errors why the edits cannot be published; empty if they can
     * @param warnings all that the check would say of the library
     */
    record Findings(List<ContentProblem> errors, List<ContentProblem> warnings) {}

    /**
     * Checks edits that are laid over those in force.
     *
     * @throws Problem (503) when others' checks take too long
     */
    Findings of(List<FieldEdit> inForce, Collection<FieldEdit> draft) {
        Map<String, FieldEdit> all = new LinkedHashMap<>();
        Stream.concat(inForce.stream(), draft.stream())
                .forEach(edit -> all.put(edit.item() + " " + edit.field(), edit));
        ContentReading found = read(List.copyOf(all.values()));
        List<ContentProblem> errors = new ArrayList<>(found.errors());
        boolean losesAnEdit = found.edits().outcomes().stream()
                .anyMatch(
                        outcome -> outcome.isSetAside() && (draft.contains(outcome.edit()) || isNewlyInvalid(outcome)));
        if (losesAnEdit) {
            errors.addAll(found.edits().errors());
        }
        if (losesAnEdit && errors.isEmpty()) {
            errors.add(FILE_CHANGED);
        }
        return new Findings(errors, found.warnings());
    }

    private ContentReading read(List<FieldEdit> edits) {
        boolean locked = false;
        try {
            locked = reading.tryLock(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
            if (!locked) {
                throw Problem.busy();
            }
            return loader.read(content.roots(), edits);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.busy();
        } finally {
            if (locked) {
                reading.unlock();
            }
        }
    }

    /** Whether an edit that readers see now would be lost. */
    private boolean isNewlyInvalid(EditOutcome outcome) {
        EditedContent served = content.served().edits();
        Set<FieldEdit> applied = served.outcomes().stream()
                .filter(one -> !one.isSetAside())
                .map(EditOutcome::edit)
                .collect(Collectors.toSet());
        return outcome.state() == EditOutcome.State.INVALID && applied.contains(outcome.edit());
    }
}
