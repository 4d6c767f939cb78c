package org.onward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A record with what a person wrote leaves it out of {@code toString}, so that no log and no message of an exception has it. The
 * names of the components say which records these are.
 */
final class PersonalWordsTest {
    private static final Path CODE = Path.of("src/main/java/org/onward");

    /** The packages whose records have words of people, not of the library. */
    private static final List<String> PACKAGES = List.of(
            "assignment",
            "commitment",
            "discussion",
            "learner",
            "prompts/exclusion",
            "prompts/feedback",
            "reflection",
            "team");

    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\(");
    private static final Pattern WORDS =
            Pattern.compile("(?:String|Optional<String>) (?:will|note|quote|own|reason|why)(?:,|$)", Pattern.MULTILINE);

    /** Their words are the library's or our own: an example of a commitment, why a resource or a question is worth it, whether somebody is away. */
    private static final Set<String> NOT_OF_PEOPLE = Set.of(
            "ModulePage.Starter",
            "ModuleResponse.Resource",
            "NewCommitmentPage.Starter",
            "TeamPage.PersonRow",
            "TeamPage.Suggested");

    @Test
    void aRecordWithWordsOfAPersonLeavesThemOutOfItsText() {
        Set<String> wrong = new TreeSet<>();
        PACKAGES.stream().flatMap(name -> files(CODE.resolve(name))).forEach(file -> {
            String code = read(file);
            String type = file.getFileName().toString().replace(".java", "");
            Matcher matcher = RECORD.matcher(code);
            while (matcher.find()) {
                int end = endOf(code, matcher.end() - 1, '(', ')');
                String components = code.substring(matcher.end(), end).strip();
                int body = code.indexOf('{', end);
                if (WORDS.matcher(components).find()
                        && !withoutNested(code.substring(body + 1, endOf(code, body, '{', '}')))
                                .contains("String toString()")) {
                    wrong.add(matcher.group(1).equals(type) ? type : type + "." + matcher.group(1));
                }
            }
        });

        assertThat(wrong).containsExactlyInAnyOrderElementsOf(NOT_OF_PEOPLE);
    }

    /** The code of a type without the bodies of its methods and nested types. */
    private static String withoutNested(String body) {
        StringBuilder own = new StringBuilder();
        int position = 0;
        for (int open = body.indexOf('{'); open >= 0; open = body.indexOf('{', position)) {
            own.append(body, position, open);
            position = endOf(body, open, '{', '}') + 1;
        }
        return own.append(body.substring(position)).toString();
    }

    private static int endOf(String code, int start, char open, char close) {
        int depth = 0;
        for (int i = start; i < code.length(); i++) {
            depth += code.charAt(i) == open ? 1 : 0;
            depth -= code.charAt(i) == close ? 1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new AssertionError("not closed: " + code.substring(start));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
