package org.onward.content.check;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onward.content.ContentLoader;
import org.onward.content.ContentProblem;
import org.onward.content.reading.ParsedContent;
import org.onward.content.reading.ProblemCollector;

/**
 * Parses content files, and keeps the result until a file or the day changes. A check of an edit reads the files and then the
 * edited texts, and the files rarely change between two checks.
 */
final class ParsedFiles {
    /** Nothing deeper is read: {@code modules/inclusive-meetings/module.md}. */
    private static final int MAX_DEPTH = 3;

    private volatile Optional<Parsed> last = Optional.empty();

    /** @param digest of the names of all files and folders and the bytes of all files */
    private record Parsed(
            List<Path> roots, LocalDate today, String digest, ParsedContent content, List<ContentProblem> problems) {}

    /** Reads the folders, or returns what was read when they had the same files. Adds the problems of the reading. */
    ParsedContent read(List<Path> roots, LocalDate today, ProblemCollector problems) {
        Optional<String> digest = digest(roots);
        Optional<Parsed> known = last.filter(parsed -> parsed.roots.equals(roots)
                && parsed.today.equals(today)
                && digest.filter(parsed.digest::equals).isPresent());
        if (known.isPresent()) {
            problems.addAll(known.get().problems);
            return known.get().content;
        }
        ProblemCollector found = new ProblemCollector();
        ParsedContent content = ParsedContent.read(roots, today, found);
        // A file that changed meanwhile may have been read before or after its change.
        last = digest(roots)
                .filter(after -> digest.filter(after::equals).isPresent())
                .map(same -> new Parsed(List.copyOf(roots), today, same, content, found.all()));
        problems.addAll(found.all());
        return content;
    }

    /** Empty if a file or folder cannot be read, or a file is too large to be read. */
    private static Optional<String> digest(List<Path> roots) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path root : roots) {
                for (Path entry : entries(root, MAX_DEPTH)) {
                    digest.update((entry + "\0").getBytes(StandardCharsets.UTF_8));
                    if (Files.isRegularFile(entry)) {
                        if (Files.size(entry) > ContentLoader.MAX_FILE_BYTES) {
                            return Optional.empty();
                        }
                        digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(entry)));
                    }
                }
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files and folders in a folder, without hidden ones. An empty folder can be a problem too. */
    private static List<Path> entries(Path folder, int depth) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path entry :
                    listed.filter(not(ContentLoader::isHidden)).sorted().toList()) {
                entries.add(entry);
                if (depth > 1 && Files.isDirectory(entry)) {
                    entries.addAll(entries(entry, depth - 1));
                }
            }
        }
        return entries;
    }
}
