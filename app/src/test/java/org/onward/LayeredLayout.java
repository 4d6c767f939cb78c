package org.onward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places boxes in given rows so that the arrows between them are short and seldom cross (the method of Sugiyama). An arrow
 * over several rows gets a bend in each row between, which keeps it out of the boxes there. The result depends on nothing but
 * the input and its order.
 */
final class LayeredLayout {
    private static final int SWEEPS = 200;
    private static final int GAP = 22;
    private static final int BEND_GAP = 14;

    private final int boxWidth;
    private final List<List<Node>> rows = new ArrayList<>();
    private final Map<String, Node> boxes = new LinkedHashMap<>();
    private final List<List<Node>> arrows = new ArrayList<>();

    /** A box, or a bend of an arrow, which has no name. */
    static final class Node {
        final String name;
        final int row;
        final boolean bend;
        final List<Node> above = new ArrayList<>();
        final List<Node> below = new ArrayList<>();
        double x;

        private Node(String name, int row, boolean bend) {
            this.name = name;
            this.row = row;
            this.bend = bend;
        }
    }

    LayeredLayout(int boxWidth, int rowCount) {
        this.boxWidth = boxWidth;
        for (int row = 0; row < rowCount; row++) {
            rows.add(new ArrayList<>());
        }
    }

    void addBox(String name, int row) {
        Node node = new Node(name, row, false);
        boxes.put(name, node);
        rows.get(row).add(node);
    }

    void addArrow(String from, String to) {
        Node last = box(from);
        List<Node> points = new ArrayList<>(List.of(last));
        for (int row = last.row + 1; row < box(to).row; row++) {
            Node bend = new Node("", row, true);
            rows.get(row).add(bend);
            connect(last, bend);
            points.add(bend);
            last = bend;
        }
        connect(last, box(to));
        points.add(box(to));
        arrows.add(points);
    }

    private static void connect(Node upper, Node lower) {
        upper.below.add(lower);
        lower.above.add(upper);
    }

    Node box(String name) {
        return boxes.get(name);
    }

    /** From the box where an arrow starts, over its bends, to the box where it ends. */
    List<List<Node>> arrows() {
        return arrows;
    }

    /** The distance from the left edge of the leftmost box to the right edge of the rightmost one. */
    int width() {
        return (int) boxes.values().stream().mapToDouble(node -> node.x).max().orElse(0) + boxWidth;
    }

    /** Decides the centre of each node. */
    void arrange() {
        rows.forEach(this::pack);
        List<List<Node>> best = copy();
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sort(sweep % 2 == 0);
            int crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            rows.set(row, best.get(row));
            pack(rows.get(row));
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            pull(sweep % 2 == 0);
        }
        double left = boxes.values().stream().mapToDouble(node -> node.x).min().orElse(0);
        rows.forEach(row -> row.forEach(node -> node.x -= left));
    }

    private void pack(List<Node> row) {
        double x = 0;
        for (int i = 0; i < row.size(); i++) {
            x += i == 0 ? 0 : distance(row.get(i - 1), row.get(i));
            row.get(i).x = x;
        }
        double middle = x / 2;
        row.forEach(node -> node.x -= middle);
    }

    private double distance(Node left, Node right) {
        if (left.bend && right.bend) {
            return BEND_GAP;
        }
        return left.bend || right.bend ? boxWidth / 2.0 + BEND_GAP : boxWidth + GAP;
    }

    private void sort(boolean down) {
        for (int i = 1; i < rows.size(); i++) {
            List<Node> row = rows.get(down ? i : rows.size() - 1 - i);
            row.sort(Comparator.comparingDouble(node -> mean(node, down ? node.above : node.below)));
            pack(row);
        }
    }

    private static double mean(Node node, List<Node> neighbours) {
        return neighbours.stream()
                .mapToDouble(neighbour -> neighbour.x)
                .average()
                .orElse(node.x);
    }

    /** Moves the nodes of each row towards their neighbours, and keeps their order and their distances. */
    private void pull(boolean down) {
        for (int i = 0; i < rows.size(); i++) {
            List<Node> row = rows.get(down ? i : rows.size() - 1 - i);
            double[] offset = new double[row.size()];
            for (int k = 1; k < offset.length; k++) {
                offset[k] = offset[k - 1] + distance(row.get(k - 1), row.get(k));
            }
            List<double[]> blocks = new ArrayList<>();
            for (int k = 0; k < offset.length; k++) {
                double weight = row.get(k).bend ? 3 : 1;
                double[] block = {(wanted(row.get(k)) - offset[k]) * weight, weight, 1};
                while (!blocks.isEmpty() && position(blocks.get(blocks.size() - 1)) >= position(block)) {
                    double[] before = blocks.remove(blocks.size() - 1);
                    block = new double[] {before[0] + block[0], before[1] + block[1], before[2] + block[2]};
                }
                blocks.add(block);
            }
            int k = 0;
            for (double[] block : blocks) {
                for (int n = 0; n < block[2]; n++, k++) {
                    row.get(k).x = position(block) + offset[k];
                }
            }
        }
    }

    private static double position(double[] block) {
        return block[0] / block[1];
    }

    /** Between its neighbours, nearer to bends, so that long arrows become straight. */
    private static double wanted(Node node) {
        double sum = 0;
        double weights = 0;
        for (List<Node> side : List.of(node.above, node.below)) {
            for (Node neighbour : side) {
                double weight = (node.bend && neighbour.bend ? 8.0 : 1.0) / side.size();
                sum += neighbour.x * weight;
                weights += weight;
            }
        }
        return weights == 0 ? node.x : sum / weights;
    }

    private int crossings() {
        int crossings = 0;
        for (List<Node> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                for (int k = i + 1; k < row.size(); k++) {
                    for (Node left : row.get(i).below) {
                        for (Node right : row.get(k).below) {
                            crossings += left.x > right.x ? 1 : 0;
                        }
                    }
                }
            }
        }
        return crossings;
    }

    private List<List<Node>> copy() {
        List<List<Node>> copy = new ArrayList<>();
        rows.forEach(row -> copy.add(new ArrayList<>(row)));
        return copy;
    }
}
