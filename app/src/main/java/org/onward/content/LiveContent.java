package org.onward.content;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the content and reloads it after edits of the files and after publications in the browser. {@link ContentWatch} calls {@link #poll} every few seconds. Once an
 * edit is complete it is read, and the new content replaces the old in one step. After a broken edit the old content is
 * still served, and only {@link #brokenEdit} changes.
 */
public final class LiveContent {
    /** How long the folders must be unchanged before they are read, so that no half-saved edit is read. */
    static final Duration SETTLING_TIME = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(LiveContent.class);

    private final List<Path> roots;
    private final ContentLoader loader;
    private final InstantSource clock;
    private final List<Consumer<LoadedContent>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;
    private PublishedEdits edits = PublishedEdits.NONE;
    private FolderFingerprint read;
    private volatile long editsRead;
    private @Nullable PendingChange pendingChange;

    /** The served content and the broken edit, which are always replaced together. */
    private record State(LoadedContent served, Optional<BrokenEdit> broken) {}

    /** A change that was noticed and not read yet. */
    private record PendingChange(FolderFingerprint to, Instant since) {}

    private LiveContent(
            List<Path> roots, ContentLoader loader, InstantSource clock, FolderFingerprint read, State state) {
        this.roots = roots;
        this.loader = loader;
        this.clock = clock;
        this.read = read;
        this.state = state;
    }

    /**
     * @throws BrokenContentException when the content is broken, because at the start there is no earlier version to
     *     serve
     */
    public static LiveContent start(List<Path> roots, ContentLoader loader, InstantSource clock) {
        FolderFingerprint found = FolderFingerprint.of(roots);
        LoadedContent content = LoadedContent.of(loader.read(roots, List.of()), clock.instant());
        return new LiveContent(List.copyOf(roots), loader, clock, found, new State(content, Optional.empty()));
    }

    /** The served content. Call it again for each request, because it can be replaced. */
    public LoadedContent served() {
        return state.served;
    }

    public Library library() {
        return state.served.library();
    }

    /** The edit that cannot be served, if there is one. */
    public Optional<BrokenEdit> brokenEdit() {
        return state.broken;
    }

    /** The number of the last publication that is served, see {@link PublishedEdits#number}. */
    public long publicationServed() {
        return editsRead;
    }

    public List<Path> roots() {
        return roots;
    }

    /**
     * Adds a listener. It is called at once with the served content, and later with each new content before that is
     * served. If a listener throws, the old content is still served, and the next poll tries again.
     */
    public void addListener(Consumer<LoadedContent> listener) {
        listener.accept(served());
        listeners.add(listener);
    }

    /** Lays published edits over the files from now on. The start calls it, once the database can be read. */
    public synchronized void layOver(PublishedEdits published) {
        edits = published;
        long number = published.number();
        if (number != editsRead) {
            reload(read, number);
        }
    }

    /** Looks for changes in the folders and for publications. It is cheap when nothing changed. */
    public synchronized void poll() {
        FolderFingerprint found = FolderFingerprint.of(roots);
        long number = edits.number();
        if (found.equals(read)) {
            pendingChange = null;
            if (number != editsRead) {
                reload(found, number);
            }
            return;
        }
        if (pendingChange == null || !found.equals(pendingChange.to)) {
            pendingChange = new PendingChange(found, clock.instant());
            return;
        }
        if (!clock.instant().isBefore(pendingChange.since.plus(SETTLING_TIME))) {
            reload(found, number);
        }
    }

    /** @param number read before the edits, so that a publication in between is noticed by the next poll */
    private void reload(FolderFingerprint found, long number) {
        ContentReading reading = loader.read(roots, edits.inForce());
        if (!FolderFingerprint.of(roots).equals(found)) {
            // A file was saved while it was read: the next poll will notice the change.
            return;
        }
        List<EditOutcome> known = state.served.edits().outcomes();
        reading.edits().outcomes().stream()
                .filter(outcome -> outcome.isSetAside() && !known.contains(outcome))
                .forEach(outcome -> LOG.warn(
                        "Readers do not see the published edit of {}, {}: {}.",
                        outcome.edit().item(),
                        outcome.edit().field(),
                        outcome.state()));
        if (reading.library().isPresent()) {
            serve(LoadedContent.of(reading, clock.instant()));
        } else {
            keepServing(reading.errors());
        }
        read = found;
        editsRead = number;
        pendingChange = null;
    }

    private void serve(LoadedContent content) {
        listeners.forEach(listener -> listener.accept(content));
        state = new State(content, Optional.empty());
        LOG.info("The content was read again: version {} is served.", content.version());
    }

    private void keepServing(List<ContentProblem> errors) {
        state = new State(state.served, Optional.of(new BrokenEdit(clock.instant(), errors)));
        LOG.error(
                "The edited content cannot be used; version {} goes on being served.\n{}",
                state.served.version(),
                BrokenContentException.listing(errors));
    }
}
