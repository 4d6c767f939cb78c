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
    private final Map<String, List<String>> edges;
    private final Set<String> visited = new HashSet<>();
    private final List<List<String>> cycles = new ArrayList<>();

    private CycleFinder(Map<String, List<String>> edges) {
        this.edges = new TreeMap<>(edges);
    }

    /** Finds at least one cycle if there is any. The result is deterministic. */
    static List<List<String>> cyclesIn(Map<String, List<String>> edges) {
        CycleFinder finder = new CycleFinder(edges);
        finder.edges.keySet().forEach(name -> finder.visit(name, new LinkedHashSet<>()));
        return finder.cycles;
    }

    private void visit(String name, Set<String> path) {
        if (!path.add(name)) {
            List<String> steps = List.copyOf(path);
            cycles.add(steps.subList(steps.indexOf(name), steps.size()));
            return;
        }
        if (visited.add(name)) {
            for (String next : edges.getOrDefault(name, List.of())) {
                visit(next, path);
            }
        }
        path.remove(name);
    }
}
