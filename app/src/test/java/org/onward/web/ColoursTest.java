package org.onward.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every colour is a custom property named for its role, in one file, and in both schemes words and edges stand out from what is
 * behind them (WCAG 2.2, 1.4.3 and 1.4.11).
 */
final class ColoursTest {
    private static final double WORDS = 4.5;
    private static final double EDGES = 3;

    private static final String OURS = "--onward-";
    private static final Set<String> GROUNDS = Set.of("surface", "paper", "tint", "attention");
    private static final Set<String> WORDS_ON_GROUNDS = Set.of("ink", "muted", "accent", "accent-deep", "error");
    private static final Set<String> EDGES_ON_GROUNDS = Set.of("edge", "accent", "ink", "error");

    /** Words and edges that are on one ground only. */
    private static final Set<Pair> OTHER_WORDS = Set.of(
            new Pair("on-attention", "attention"),
            new Pair("on-accent", "accent"),
            new Pair("on-accent", "accent-deep"),
            new Pair("on-accent", "ink"),
            new Pair("on-accent", "error"),
            new Pair("on-band", "band"),
            new Pair("on-band", "band-deep"),
            new Pair("on-band-soft", "band"),
            new Pair("band-deep", "on-band"),
            new Pair("band-deep", "on-band-soft"),
            new Pair("on-focus", "focus"),
            new Pair("surface", "accent"),
            new Pair("ink", "match"),
            new Pair("muted", "match"),
            new Pair("print-ink", "print-paper"));

    private static final Set<Pair> OTHER_EDGES = Set.of(new Pair("print-line", "print-paper"));

    /** Whatever has the focus is yellow and has a dark edge. One of the two stands out from the ground. */
    private static final Set<String> FOCUS = Set.of("focus", "on-focus");

    /** Nobody needs to see these: words, spacing or another edge say the same. */
    private static final Set<String> DECORATION = Set.of("line", "accent-soft", "attention-edge", "shadow");

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern PROPERTY = Pattern.compile("(--[\\w-]+)\\s*:\\s*([^;}]+)[;}]");
    private static final Pattern USE = Pattern.compile("var\\((--[\\w-]+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern FOREGROUND =
            Pattern.compile("(?:^|[;{])\\s*color\\s*:\\s*var\\(--onward-([\\w-]+)\\)");
    private static final Pattern BACKGROUND =
            Pattern.compile("(?:^|[;{])\\s*background(?:-color)?\\s*:\\s*var\\(--onward-([\\w-]+)\\)");
    private static final Pattern LITERAL =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\\("
                    + "|(?<=[:\\s,])(?:white|black|red|green|blue|yellow|orange|purple|gr[ae]y|silver)(?=[\\s;,}!])");

    private static final String DARK_QUERY = "@media screen and (prefers-color-scheme: dark)";
    private static final List<String> COLOURS_BY_SCHEME =
            List.of(Stylesheet.file("colours").split(Pattern.quote(DARK_QUERY)));
    private static final Map<String, String> COLOURS = properties(COLOURS_BY_SCHEME.get(0));
    private static final Map<String, String> DARK_COLOURS = properties(COLOURS_BY_SCHEME.get(1));

    private record Pair(String front, String behind) {}

    private enum Scheme {
        LIGHT,
        DARK;

        double contrast(Pair pair) {
            double one = luminance(hex(pair.front()));
            double other = luminance(hex(pair.behind()));
            return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        }

        private String hex(String role) {
            String light = COLOURS.get(OURS + role);
            return this == LIGHT ? light : DARK_COLOURS.getOrDefault(OURS + role, light);
        }
    }

    static Stream<String> filesWithoutColours() {
        return Stylesheet.FILES.stream().filter(file -> !file.equals("colours"));
    }

    @ParameterizedTest
    @MethodSource("filesWithoutColours")
    void aFileNamesNoColour(String file) {
        assertThat(literals(Stylesheet.file(file))).isEmpty();
    }

    @Test
    void everyFileOfTheFolderIsServed() throws IOException {
        Path folder = Path.of("src", "main", "resources", "org", "onward", "web", "assets", "styles");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stylesheet.FILES.stream().map(file -> file + ".css").toList());
        }
    }

    @Test
    void everyPropertyThatIsUsedIsDefinedAndEveryColourIsUsed() {
        String all = withoutComments(Stylesheet.text());
        Set<String> used = USE.matcher(all).results().map(use -> use.group(1)).collect(toCollection(TreeSet::new));

        assertThat(properties(all).keySet()).containsAll(used);
        assertThat(used).containsAll(COLOURS.keySet());
    }

    @Test
    void everyColourHasARole() {
        Set<String> known = new TreeSet<>(DECORATION);
        pairs().forEach(pair -> {
            known.add(pair.front());
            known.add(pair.behind());
        });

        assertThat(COLOURS.keySet().stream().map(name -> name.substring(OURS.length())))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theDarkSchemeSetsEveryColourButThoseOfPaper() {
        assertThat(DARK_COLOURS.keySet())
                .containsExactlyInAnyOrderElementsOf(COLOURS.keySet().stream()
                        .filter(name -> !name.startsWith(OURS + "print-"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void wordsStandOutFromTheirGround(Scheme scheme) {
        assertThat(words())
                .allSatisfy(pair ->
                        assertThat(scheme.contrast(pair)).as(pair.toString()).isGreaterThanOrEqualTo(WORDS));
    }

    @ParameterizedTest
    @EnumSource
    void edgesStandOutFromTheirGround(Scheme scheme) {
        Stream<Pair> edges = Stream.concat(product(EDGES_ON_GROUNDS, GROUNDS), OTHER_EDGES.stream());

        assertThat(edges)
                .allSatisfy(pair ->
                        assertThat(scheme.contrast(pair)).as(pair.toString()).isGreaterThanOrEqualTo(EDGES));
    }

    @ParameterizedTest
    @EnumSource
    void theFocusStandsOutFromEveryGround(Scheme scheme) {
        assertThat(GROUNDS).allSatisfy(ground -> assertThat(FOCUS)
                .anySatisfy(colour ->
                        assertThat(scheme.contrast(new Pair(colour, ground))).isGreaterThanOrEqualTo(EDGES)));
    }

    /** So that no pair is missing from the lists above. */
    @Test
    void everyRuleThatSetsWordsAndTheirGroundUsesAPairThatIsMeasured() {
        Map<Pair, String> used = new LinkedHashMap<>();
        RULE.matcher(withoutComments(Stylesheet.text())).results().forEach(rule -> pair(rule.group(2))
                .ifPresent(pair -> used.putIfAbsent(pair, rule.group(1).strip())));

        assertThat(used).hasSizeGreaterThan(5);
        Set<Pair> measured = Set.copyOf(words().toList());
        assertThat(used.entrySet().stream().filter(each -> !measured.contains(each.getKey())))
                .isEmpty();
    }

    /** So that no colour of words is missing from the lists above. */
    @Test
    void everyColourOfWordsAndEveryGroundIsMeasured() {
        String all = withoutComments(Stylesheet.text());

        assertThat(in(FOREGROUND, all)).isSubsetOf(words().map(Pair::front).toList());
        assertThat(in(BACKGROUND, all)).isSubsetOf(words().map(Pair::behind).toList());
    }

    private static Stream<Pair> words() {
        return Stream.concat(product(WORDS_ON_GROUNDS, GROUNDS), OTHER_WORDS.stream());
    }

    private static Stream<Pair> pairs() {
        return Stream.of(words(), product(EDGES_ON_GROUNDS, GROUNDS), OTHER_EDGES.stream())
                .flatMap(each -> each);
    }

    private static Stream<Pair> product(Set<String> fronts, Set<String> grounds) {
        return fronts.stream().flatMap(front -> grounds.stream().map(behind -> new Pair(front, behind)));
    }

    private static Optional<Pair> pair(String declarations) {
        List<String> front = List.copyOf(in(FOREGROUND, declarations));
        List<String> behind = List.copyOf(in(BACKGROUND, declarations));
        return front.isEmpty() || behind.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(front.get(front.size() - 1), behind.get(behind.size() - 1)));
    }

    private static Set<String> in(Pattern colour, String text) {
        return colour.matcher(text).results().map(match -> match.group(1)).collect(toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> properties(String css) {
        Map<String, String> properties = new LinkedHashMap<>();
        PROPERTY.matcher(withoutComments(css))
                .results()
                .forEach(property -> properties.put(property.group(1), property.group(2)));
        return properties;
    }

    private static List<String> literals(String css) {
        String values = RULE.matcher(withoutComments(css))
                .results()
                .map(rule -> rule.group(2))
                .collect(joining("\n"));
        return LITERAL.matcher(values).results().map(MatchResult::group).toList();
    }

    private static String withoutComments(String css) {
        return COMMENT.matcher(css).replaceAll("");
    }

    /** WCAG's relative luminance. */
    private static double luminance(String colour) {
        String hex = colour.substring(1);
        String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        double[] channels = Stream.of(0, 2, 4)
                .mapToDouble(at -> Integer.parseInt(six.substring(at, at + 2), 16) / 255.0)
                .map(channel -> channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }
}
