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
 * What the path of a call decides about access: which rule a parameter of the path stands for. It is asked before anything
 * reads the call's body, so that nobody hears about a body who may not send one. The rules themselves stand elsewhere,
 * mostly in {@link Access}.
 */
public final class PathAccess {
    private final Map<Key, BiConsumer<Viewer, String>> checks = new HashMap<>();

    private record Key(AccessRule rule, String parameter) {}

    /**
     * @param read makes an id of the parameter; throws {@link IllegalArgumentException} for what cannot be one
     * @param require throws a {@link Problem} (403, 404) unless the viewer may
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
