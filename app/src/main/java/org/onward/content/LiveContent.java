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
 * The content that is served, kept up to date with its folders. Somebody calls {@link #look} every few seconds; when an
 * edit has settled it is read, and takes the place of what was served in one step. An edit that is broken changes nothing
 * but {@link #brokenEdit}.
 */
public final class LiveContent {
    /** How long the folders must have stood still, so that nobody reads a half-saved one. */
    static final Duration SETTLING = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(LiveContent.class);

    private final List<Path> roots;
    private final ContentLoader loader;
    private final InstantSource clock;
    private final List<Consumer<LoadedContent>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;
    private FolderFingerprint read;
    private @Nullable Moving moving;

    /** What everybody sees: always both of the same look. */
    private record State(LoadedContent served, Optional<BrokenEdit> broken) {}

    /** A change that has been noticed and not been read. */
    private record Moving(FolderFingerprint to, Instant since) {}

    private LiveContent(
            List<Path> roots, ContentLoader loader, InstantSource clock, FolderFingerprint read, State state) {
        this.roots = roots;
        this.loader = loader;
        this.clock = clock;
        this.read = read;
        this.state = state;
    }

    /** @throws BrokenContentException at a start there is no earlier version to go on with: better none than half a guide */
    public static LiveContent start(List<Path> roots, ContentLoader loader, InstantSource clock) {
        FolderFingerprint found = FolderFingerprint.of(roots);
        LoadedContent content = LoadedContent.of(loader.read(roots.toArray(Path[]::new)), clock.instant());
        return new LiveContent(List.copyOf(roots), loader, clock, found, new State(content, Optional.empty()));
    }

    /** What is served now. Ask again for each request: it may be another one by then. */
    public LoadedContent served() {
        return state.served;
    }

    public Library library() {
        return state.served.library();
    }

    /** The edit in the folders that cannot be served, if that is how it is. */
    public Optional<BrokenEdit> brokenEdit() {
        return state.broken;
    }

    public List<Path> roots() {
        return roots;
    }

    /**
     * Tells somebody of what is served: at once of what is served now, and from then on of each new content before it is
     * served. A listener that throws keeps the earlier content serving; the next look tries again.
     */
    public void onSwap(Consumer<LoadedContent> listener) {
        listener.accept(served());
        listeners.add(listener);
    }

    /** Looks at the folders; cheap when nothing changed. For one thread at a time. */
    public synchronized void look() {
        FolderFingerprint found = FolderFingerprint.of(roots);
        if (found.equals(read)) {
            moving = null;
            return;
        }
        if (moving == null || !found.equals(moving.to)) {
            moving = new Moving(found, clock.instant());
            return;
        }
        if (!clock.instant().isBefore(moving.since.plus(SETTLING))) {
            readAgain(found);
        }
    }

    private void readAgain(FolderFingerprint found) {
        ContentReading reading = loader.read(roots.toArray(Path[]::new));
        if (!FolderFingerprint.of(roots).equals(found)) {
            // Saved while it was read: the next look finds it moving.
            return;
        }
        if (reading.library().isPresent()) {
            serve(LoadedContent.of(reading, clock.instant()));
        } else {
            keepServing(reading.errors());
        }
        read = found;
        moving = null;
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
