package org.onward.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The served content with its warnings, its edits and the time from which it is served.
 *
 * @param version eight characters of a hash over all content that people can read
 */
public record LoadedContent(
        Library library, List<ContentProblem> warnings, EditedContent edits, Instant since, String version) {
    public LoadedContent {
        warnings = List.copyOf(warnings);
    }

    /** Content without files, for tests. */
    public LoadedContent(Library library, List<ContentProblem> warnings, Instant since) {
        this(library, warnings, EditedContent.NONE, since, versionOf(library));
    }

    /** @throws BrokenContentException naming every problem, when there is no library */
    public static LoadedContent of(ContentReading reading, Instant since) {
        Library library = reading.libraryOrFail();
        return new LoadedContent(library, reading.warnings(), reading.edits(), since, versionOf(library));
    }

    private static String versionOf(Library library) {
        String everything = Stream.of(
                        library.themes(),
                        library.subjects(),
                        library.modules(),
                        library.resources(),
                        library.pathways(),
                        library.prompts(),
                        library.observances(),
                        library.languageRules(),
                        library.synonyms(),
                        library.bodies())
                .flatMap(List::stream)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(everything.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
