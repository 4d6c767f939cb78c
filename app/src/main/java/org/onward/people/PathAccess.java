package org.onward.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.onward.web.AccessRule;
import org.onward.web.FieldProblem;
import org.onward.web.Problem;
import org.onward.web.Problem.ProblemType;

/**
 * The access checks for ids in paths of JSON calls. They run before the body is read, so that a caller without access
 * learns nothing about the body. The rules themselves are implemented elsewhere, mostly in {@link Access}.
 */
public final class PathAccess {
    private final Map<Key, BiConsumer<Viewer, String>> checks = new HashMap<>();

    private record Key(AccessRule rule, String parameter) {}

    /**
     * @param read parses the parameter as an id; throws {@link IllegalArgumentException} if it is none
     * @param require throws a {@link Problem} (403, 404) unless the viewer has access
     */
    public <T> PathAccess check(
            AccessRule rule, String parameter, Function<String, T> read, BiConsumer<Viewer, T> require) {
        checks.put(new Key(rule, parameter), (viewer, value) -> require.accept(viewer, parsed(parameter, value, read)));
        return this;
    }

    Optional<BiConsumer<Viewer, String>> of(AccessRule rule, String parameter) {
        return Optional.ofNullable(checks.get(new Key(rule, parameter)));
    }

    private static <T> T parsed(String parameter, String value, Function<String, T> read) {
        try {
            return read.apply(value);
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    ProblemType.NOT_FOUND,
                    "The address has a part that cannot be right: " + parameter + ".",
                    List.of(new FieldProblem(parameter, "Follow a link from a page instead.")));
        }
    }
}
