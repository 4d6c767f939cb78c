package org.onward.content.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds where following arrows leads back to the beginning. */
final class CycleFinder {
    private final Map<String, List<String>> arrows;
    private final Set<String> done = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private CycleFinder(Map<String, List<String>> arrows) {
        this.arrows = new TreeMap<>(arrows);
    }

    /** At least one circle wherever there is any; the same ones for the same arrows. */
    static List<List<String>> in(Map<String, List<String>> arrows) {
        CycleFinder circles = new CycleFinder(arrows);
        circles.arrows.keySet().forEach(name -> circles.walk(name, new LinkedHashSet<>()));
        return circles.found;
    }

    private void walk(String name, Set<String> way) {
        if (!way.add(name)) {
            List<String> steps = List.copyOf(way);
            found.add(steps.subList(steps.indexOf(name), steps.size()));
            return;
        }
        if (done.add(name)) {
            for (String next : arrows.getOrDefault(name, List.of())) {
                walk(next, way);
            }
        }
        way.remove(name);
    }
}
