package org.onward.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.onward.content.Library;
import org.onward.database.TestDatabase;
import org.onward.web.PageNumber;

/** Measures the time for searches. Run it with {@code bench/search}. It is no test, because machines differ. */
final class SearchBenchmark {
    private static final int WARM_UP = 15;
    private static final int RUNS = 60;
    private static final List<String> QUERIES = List.of(
            "",
            "recruitment",
            "inclusive meetings",
            "EDI",
            "freedom to speak up",
            "menopause",
            "ccio",
            "scheduli",
            "recruitmnet",
            "bais",
            "inclusive meetings xylophone",
            "when something has gone wrong in the team and nobody wants to talk about it",
            "meeting",
            "kalomi");

    private SearchBenchmark() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        int items = Arrays.stream(arguments)
                .filter(word -> word.matches("[0-9]+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(5_000);
        Library library = ManyItems.of(items, Files.createTempDirectory("many"));
        Jdbi jdbi = new TestDatabase().jdbi();
        Catalogue catalogue = new Catalogue(jdbi, () -> library, InstantSource.system());
        long start = System.nanoTime();
        catalogue.prepare(library);
        System.out.printf(
                "%d modules and %d resources, made ready in %.1f s%n",
                library.modules().size(), library.offeredResources().size(), (System.nanoTime() - start) / 1e9);
        jdbi.useHandle(handle -> handle.execute("ANALYZE"));
        System.out.printf(
                "%-78s %6s %10s %10s %10s %10s%n", "query", "found", "page p50", "page p95", "API p50", "API p95");
        List<Double> pages = new ArrayList<>();
        for (String words : QUERIES) {
            CatalogueQuery query = CatalogueQuery.of(words);
            double[] page = measure(catalogue, query, Catalogue.PageRequest.ofPage(new PageNumber(1, 24)));
            double[] api = measure(catalogue, query, Catalogue.PageRequest.ALL);
            Arrays.stream(page).forEach(pages::add);
            System.out.printf(
                    "%-78s %6d %10.1f %10.1f %10.1f %10.1f%n",
                    words.isEmpty() ? "(everything)" : words,
                    catalogue
                            .search(query, Catalogue.PageRequest.ofPage(new PageNumber(1, 1)))
                            .total(),
                    part(page, 50),
                    part(page, 95),
                    part(api, 50),
                    part(api, 95));
        }
        double[] all = pages.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("all pages: p50 %.1f ms, p95 %.1f ms%n", part(all, 50), part(all, 95));
        if (List.of(arguments).contains("--explain")) {
            explain(jdbi, "recruitment");
        }
    }

    private static double[] measure(Catalogue catalogue, CatalogueQuery query, Catalogue.PageRequest part) {
        double[] milliseconds = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            catalogue.search(query, part);
            if (run >= 0) {
                milliseconds[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static double part(double[] sorted, int hundredths) {
        return sorted[(int) Math.ceil(sorted.length * hundredths / 100.0) - 1];
    }

    @SuppressWarnings("SystemOut")
    private static void explain(Jdbi jdbi, String word) {
        String query = "'" + word + "'";
        jdbi.useHandle(handle -> {
            String version = handle.createQuery("SELECT version FROM search_set")
                    .mapTo(String.class)
                    .first();
            for (var method : CatalogueDao.class.getDeclaredMethods()) {
                System.out.println("\n" + method.getName());
                handle.createQuery("EXPLAIN (ANALYZE, BUFFERS) "
                                + method.getAnnotation(SqlQuery.class).value())
                        .bind("version", version)
                        .bind("query", query)
                        .bind("about", SearchQuery.outsideBodies(query))
                        .bind("typed", query)
                        .bindMethods(
                                "filter",
                                CatalogueFilter.of(CatalogueQuery.of(word).withMaxMinutes(OptionalInt.of(30))))
                        .bind("most", 24)
                        .bind("after", 0)
                        .bind("marked", true)
                        .bind("whole", MatchMarks.WHOLE)
                        .bind("passage", MatchMarks.PASSAGE)
                        .bindArray("times", Integer.class, List.of(5, 15, 30, 60))
                        .configure(org.jdbi.v3.core.statement.SqlStatements.class, c -> c.setUnusedBindingAllowed(true))
                        .mapTo(String.class)
                        .forEach(System.out::println);
            }
        });
    }
}
