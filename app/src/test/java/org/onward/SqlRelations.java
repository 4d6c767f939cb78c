package org.onward;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the tables and views that a piece of SQL names, whatever aliases it gives them. Common table expressions, functions and
 * columns are left out.
 */
final class SqlRelations {
    /** A table or view, and whether the statement changes or locks it as a whole. */
    record Relation(String name, boolean changed) {}

    private static final Pattern TOKEN = Pattern.compile(
            """
            --[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|"(?<quoted>[^"]+)"|::?\\w+|(?<word>[A-Za-z_]\\w*)|(?<sign>[^\\s\\w])|\\d+\
            """,
            Pattern.DOTALL);

    private static final Set<String> END_OF_LIST = Set.of(
            "SELECT",
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "UNION",
            "RETURNING",
            "SET",
            "VALUES",
            "FOR");

    private static final Set<String> BEFORE_A_NAME = Set.of("ONLY", "LATERAL", "IF", "NOT", "EXISTS", "TABLE");

    private final List<String> tokens;
    private final Set<String> expressions;
    private final Set<Relation> found = new LinkedHashSet<>();

    /** For each open bracket, whether it stands in a list of relations. */
    private final Deque<Boolean> brackets = new ArrayDeque<>();

    private boolean inList;
    private boolean expected;
    private boolean changed;

    private SqlRelations(String sql) {
        this.tokens = TOKEN.matcher(sql).results().map(SqlRelations::text).toList();
        this.expressions = IntStream.range(0, tokens.size())
                .filter(this::definesExpression)
                .mapToObj(tokens::get)
                .collect(Collectors.toSet());
    }

    static Set<Relation> in(String sql) {
        SqlRelations relations = new SqlRelations(sql);
        for (int index = 0; index < relations.tokens.size(); index++) {
            relations.read(index);
        }
        return relations.found;
    }

    private static String text(MatchResult token) {
        if (token.group(1) != null) {
            return token.group(1);
        }
        return token.group(2) != null || token.group(3) != null ? token.group() : "?";
    }

    private void read(int index) {
        String token = tokens.get(index);
        String keyword = token.toUpperCase(Locale.ROOT);
        switch (keyword) {
            case "FROM" ->
                expect(
                        !at(index - 1).equals("DISTINCT") || at(index - 2).equals("SELECT"),
                        at(index - 1).equals("DELETE"));
            case "JOIN" -> expect(true, false);
            case "USING" -> expect(!at(index + 1).equals("("), false);
            case "INTO", "TRUNCATE" -> expect(true, true);
            case "TABLE" -> expect(true, true);
            case "UPDATE" -> expect(!Set.of("FOR", "KEY", "DO").contains(at(index - 1)), true);
            case "(" -> {
                brackets.push(inList);
                inList = expected;
            }
            case ")" -> {
                inList = !brackets.isEmpty() && brackets.pop();
                expected = false;
            }
            case "," -> expected = inList;
            case "." -> {}
            default -> {
                if (END_OF_LIST.contains(keyword)) {
                    inList = false;
                    expected = false;
                } else if (expected
                        && !BEFORE_A_NAME.contains(keyword)
                        && !at(index + 1).equals(".")) {
                    add(token, at(index + 1).equals("("));
                }
            }
        }
    }

    private void expect(boolean relation, boolean change) {
        if (relation) {
            inList = true;
            expected = true;
            changed = change;
        }
    }

    private void add(String name, boolean beforeBracket) {
        expected = false;
        boolean function = beforeBracket && !changed;
        if (!function && (changed || !expressions.contains(name))) {
            found.add(new Relation(name, changed));
        }
    }

    /** {@code WITH name AS MATERIALIZED (}. */
    private boolean definesExpression(int index) {
        if (!at(index + 1).equals("AS")) {
            return false;
        }
        int next = index + 2;
        while (Set.of("NOT", "MATERIALIZED").contains(at(next))) {
            next++;
        }
        return at(next).equals("(");
    }

    private String at(int index) {
        return index < 0 || index >= tokens.size() ? "" : tokens.get(index).toUpperCase(Locale.ROOT);
    }
}
