package org.onward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onward.LayeredLayout.Node;
import org.onward.Layers.Layer;
import org.onward.Layers.Member;

/** Draws the layers, their packages and the dependencies between them as SVG. */
final class ArchitecturePicture {
    private static final int LABELS = 132;
    private static final int MARGIN = 24;
    private static final int BOX_WIDTH = 178;
    private static final int BOX_HEIGHT = 94;
    private static final int ROW_GAP = 40;
    private static final int BAND_PADDING = 24;
    private static final int BAND_GAP = 26;
    private static final int LEGEND = 46;
    private static final int CHARACTERS = 24;

    private static final String STYLE =
            """
            .paper { fill: #ffffff } .name { fill: #14202b } .text { fill: #45525e }
            .box { fill: #ffffff; stroke-width: 1.5 }
            .arrow { fill: none; stroke-width: 1.6; opacity: .75 } .arrow:hover { stroke-width: 3.5; opacity: 1 }
            text { font: 12.5px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif }
            .name { font-weight: 650; font-size: 15px } .layer { font-weight: 700; font-size: 17px }
            .start { --line: #5b6470; --band: #eef0f2 } .pages { --line: #0b6bb8; --band: #e6f1fa }
            .practice { --line: #1c7a3e; --band: #e6f4ea } .core { --line: #8a4fb0; --band: #f3eaf8 }
            .infrastructure { --line: #a8580d; --band: #fbf0e4 }
            .band { fill: var(--band) } .box, .arrow { stroke: var(--line) } .layer, .tip, .inside { fill: var(--line) }
            @media (prefers-color-scheme: dark) {
              .paper, .box { fill: #12181e } .name { fill: #f1f4f6 } .text { fill: #b9c4ce }
              .start { --line: #a9b4bf; --band: #1d252d } .pages { --line: #6cb8f5; --band: #152736 }
              .practice { --line: #6fcf8f; --band: #15291d } .core { --line: #cf9cf0; --band: #271c30 }
              .infrastructure { --line: #f0a860; --band: #2f2216 }
            }
            """;

    private final List<Layer> layers;
    private final Map<String, List<String>> subPackages;
    private final Map<String, Set<String>> dependencies;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Layer> layerOf = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final List<Integer> firstRows = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    ArchitecturePicture(
            List<Layer> layers,
            Map<String, List<String>> subPackages,
            Map<String, ? extends Set<String>> dependencies) {
        this.layers = layers;
        this.subPackages = subPackages;
        this.dependencies = new TreeMap<>(dependencies);
        for (Layer layer : layers) {
            for (Member member : layer.members()) {
                order.put(member.name(), order.size());
                layerOf.put(member.name(), layer);
            }
        }
    }

    String svg() {
        int rowCount = countRows();
        LayeredLayout layout = new LayeredLayout(BOX_WIDTH, rowCount);
        layers.forEach(
                layer -> layer.members().forEach(member -> layout.addBox(member.name(), rowOf.get(member.name()))));
        layers.forEach(layer -> layer.members()
                .forEach(member -> drawnBelow(member.name()).forEach(to -> layout.addArrow(member.name(), to))));
        layout.arrange();

        int width = LABELS + layout.width() + 2 * MARGIN;
        int height = top(rowCount - 1) + BOX_HEIGHT + BAND_PADDING + LEGEND;
        begin(width, height);
        drawBands(width);
        drawArrows(layout);
        layers.forEach(layer -> layer.members().forEach(member -> drawBox(layer, member, layout.box(member.name()))));
        drawLegend(height);
        return svg.append("</svg>\n").toString();
    }

    /** A package is in a row below all packages of its layer that depend on it, so that every arrow points down. */
    private int countRows() {
        int first = 0;
        for (Layer layer : layers) {
            firstRows.add(first);
            int last = first;
            for (Member member : layer.members()) {
                int row = first;
                for (Member before : layer.members()) {
                    if (below(before.name()).contains(member.name())) {
                        row = Math.max(row, rowOf.get(before.name()) + 1);
                    }
                }
                rowOf.put(member.name(), row);
                last = Math.max(last, row);
            }
            first = last + 1;
        }
        return first;
    }

    /** The dependencies on packages that come later in the table. */
    private Set<String> below(String name) {
        Set<String> below = new TreeSet<>(Comparator.comparing(order::get));
        for (String to : dependencies.getOrDefault(name, Set.of())) {
            if (order.get(name) < order.get(to)) {
                below.add(to);
            } else if (!dependOnEachOther(name, to)) {
                throw new AssertionError("Move the package " + name + " before " + to + " in Layers.");
            }
        }
        return below;
    }

    private boolean dependOnEachOther(String one, String other) {
        return dependencies.getOrDefault(one, Set.of()).contains(other)
                && dependencies.getOrDefault(other, Set.of()).contains(one);
    }

    /** Without the dependencies that other packages pass on. */
    private List<String> drawnBelow(String name) {
        return below(name).stream()
                .filter(to -> dependOnEachOther(name, to)
                        || below(name).stream().noneMatch(between -> reaches(between, to, new HashSet<>())))
                .toList();
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return !from.equals(to)
                && below(from).stream()
                        .anyMatch(next -> next.equals(to) || (seen.add(next) && reaches(next, to, seen)));
    }

    private int top(int row) {
        int layer = 0;
        while (layer + 1 < firstRows.size() && firstRows.get(layer + 1) <= row) {
            layer++;
        }
        return MARGIN + BAND_PADDING + row * (BOX_HEIGHT + ROW_GAP) + layer * (2 * BAND_PADDING + BAND_GAP - ROW_GAP);
    }

    private void begin(int width, int height) {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title desc\">"
                        .formatted(width, height));
        line("<title id=\"title\">The packages of Onward in their layers</title>");
        line("<desc id=\"desc\">" + escaped(description()) + "</desc>");
        line("<style>\n" + STYLE + "</style>");
        line("<defs>");
        for (Layer layer : layers) {
            line(
                    """
                    <marker id="tip-%1$s" class="%1$s" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" \
                    markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="tip" d="M0 0L10 5L0 10z"/></marker>"""
                            .formatted(layer.name()));
        }
        line("</defs>");
        line("<rect class=\"paper\" width=\"%d\" height=\"%d\" rx=\"12\"/>".formatted(width, height));
    }

    private String description() {
        return layers.stream()
                .map(layer -> "Layer %s: %s."
                        .formatted(
                                layer.name(),
                                layer.members().stream().map(this::described).collect(Collectors.joining("; "))))
                .collect(Collectors.joining(" "));
    }

    private String described(Member member) {
        Set<String> all = dependencies.getOrDefault(member.name(), Set.of());
        return label(member.name())
                + (all.isEmpty()
                        ? " depends on no other package"
                        : " depends on "
                                + all.stream()
                                        .sorted(Comparator.comparing(order::get))
                                        .map(ArchitecturePicture::label)
                                        .collect(Collectors.joining(", ")));
    }

    private void drawBands(int width) {
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            int first = top(firstRows.get(i)) - BAND_PADDING;
            int lastRow = layer.members().stream()
                    .mapToInt(member -> rowOf.get(member.name()))
                    .max()
                    .orElseThrow();
            int height = top(lastRow) + BOX_HEIGHT + BAND_PADDING - first;
            line("<g class=\"%s\"><rect class=\"band\" x=\"12\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"10\"/>"
                    .formatted(layer.name(), first, width - 24, height));
            line("<text class=\"layer\" x=\"28\" y=\"%d\">%s</text>".formatted(first + 34, escaped(layer.name())));
            int y = first + 54;
            for (String words : wrapped(layer.purpose(), 18)) {
                line("<text class=\"text\" x=\"28\" y=\"%d\">%s</text>".formatted(y, escaped(words)));
                y += 16;
            }
            line("</g>");
        }
    }

    private void drawArrows(LayeredLayout layout) {
        Map<Node, List<List<Node>>> leaving = new HashMap<>();
        Map<Node, List<List<Node>>> arriving = new HashMap<>();
        for (List<Node> arrow : layout.arrows()) {
            leaving.computeIfAbsent(arrow.get(0), node -> new ArrayList<>()).add(arrow);
            arriving.computeIfAbsent(arrow.get(arrow.size() - 1), node -> new ArrayList<>())
                    .add(arrow);
        }
        leaving.values().forEach(arrows -> arrows.sort(Comparator.comparingDouble(arrow -> arrow.get(1).x)));
        arriving.values()
                .forEach(arrows -> arrows.sort(Comparator.comparingDouble(arrow -> arrow.get(arrow.size() - 2).x)));
        for (List<Node> arrow : layout.arrows()) {
            Node from = arrow.get(0);
            Node to = arrow.get(arrow.size() - 1);
            double x = from.x + port(leaving.get(from), arrow);
            double y = top(from.row) + BOX_HEIGHT;
            StringBuilder path = new StringBuilder("M" + at(x, y + 2));
            for (Node point : arrow.subList(1, arrow.size())) {
                double nextX = point.bend ? point.x : to.x + port(arriving.get(to), arrow);
                double nextY = top(point.row) - (point.bend ? 0 : 2);
                double middle = (y + nextY) / 2;
                path.append("C")
                        .append(at(x, middle))
                        .append(' ')
                        .append(at(nextX, middle))
                        .append(' ')
                        .append(at(nextX, nextY));
                x = nextX;
                y = nextY;
                if (point.bend) {
                    y += BOX_HEIGHT;
                    path.append("L").append(at(x, y));
                }
            }
            String layer = layerOf.get(from.name).name();
            String both = dependOnEachOther(from.name, to.name) ? " marker-start=\"url(#tip-" + layer + ")\"" : "";
            line(
                    "<path class=\"arrow %s\" marker-end=\"url(#tip-%s)\"%s d=\"%s\"><title>%s depends on %s</title></path>"
                            .formatted(layer, layer, both, path, label(from.name), label(to.name)));
        }
    }

    /** Several arrows of a box are drawn side by side. */
    private static double port(List<List<Node>> arrows, List<Node> arrow) {
        double step = Math.min(22, (BOX_WIDTH - 30.0) / arrows.size());
        return (arrows.indexOf(arrow) - (arrows.size() - 1) / 2.0) * step;
    }

    private static String at(double x, double y) {
        return Math.round(x + LABELS + MARGIN + BOX_WIDTH / 2.0) + " " + Math.round(y);
    }

    private void drawBox(Layer layer, Member member, Node node) {
        long x = Math.round(node.x) + LABELS + MARGIN;
        int y = top(node.row);
        line("<g class=\"%s\"><title>%s</title>".formatted(layer.name(), escaped(described(member))));
        line("<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"7\"/>"
                .formatted(x, y, BOX_WIDTH, BOX_HEIGHT));
        List<String> words = new ArrayList<>(wrapped(member.purpose(), CHARACTERS));
        String subPackageNames = subPackages.getOrDefault(member.name(), List.of()).stream()
                .filter(name -> !name.equals(member.name()))
                .map(name -> name.substring(member.name().length()))
                .collect(Collectors.joining(" "));
        List<String> inside = subPackageNames.isEmpty() ? List.of() : wrapped(subPackageNames, CHARACTERS);
        words.addAll(inside);
        int lineY = y + (BOX_HEIGHT - 16 * words.size()) / 2 + 4;
        line("<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>".formatted(x + 12, lineY, label(member.name())));
        for (String each : words) {
            lineY += 17;
            line("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
                    .formatted(inside.contains(each) ? "inside" : "text", x + 12, lineY, escaped(each)));
        }
        line("</g>");
    }

    private void drawLegend(int height) {
        line(
                "<text class=\"text\" x=\"28\" y=\"%d\">A → B means that A depends on B. An arrow is left out where other arrows already lead from A to B. Open this file by itself and point at a box to see all its dependencies.</text>"
                        .formatted(height - 20));
    }

    private static List<String> wrapped(String words, int characters) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (current.length() > 0 && current.length() + 1 + word.length() > characters) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.length() == 0 ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    private static String label(String name) {
        return name.isEmpty() ? "org.onward" : name;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void line(String line) {
        svg.append(line).append('\n');
    }
}
