package org.onward.content.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds cycles in a directed graph. */
final class CycleFinder {
    private final Map<String, List<String>> arrows;
    private final Set<String> done = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private CycleFinder(Map<String, List<String>> arrows) {
        this.arrows = new TreeMap<>(arrows);
    }

    /** Finds at least one cycle if there is any. Equal graphs give equal results. */
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
