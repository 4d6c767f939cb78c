package org.onward;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The layers, their packages, and the dependencies that are allowed. {@link ArchitectureTest} checks the code against this
 * table, and {@link ArchitecturePictureTest} draws both.
 */
final class Layers {
    /** From the top. Within a layer, a package comes before the packages that it depends on. */
    static final List<Layer> ALL = List.of(
            new Layer(
                    "start",
                    "starts and configures the service",
                    List.of(
                            new Member("", "wires all objects"),
                            new Member("command", "demo, server, import, grant, recount"),
                            new Member("server", "HTTP settings and logs"),
                            new Member("demo", "made-up organisation with history"))),
            new Layer(
                    "pages",
                    "pages and API for one kind of person each",
                    List.of(
                            new Member("learner", "own next step, modules, record"),
                            new Member("browsing", "themes, pathways, networks"),
                            new Member("team", "a team and its progress"),
                            new Member("insight", "figures and exports for L&D"),
                            new Member("roster", "files of people and records"),
                            new Member("editing", "what content editors should review"),
                            new Member("administration", "roles, health, jobs"),
                            new Member("help", "help, privacy, contacts"))),
            new Layer(
                    "practice",
                    "what teams and people do with modules",
                    List.of(
                            new Member("organisation", "joiners, movers, leavers, teams"),
                            new Member("assignment", "requests to follow up an item"),
                            new Member("reflection", "private notes, encrypted"),
                            new Member("prompts", "questions for meetings"),
                            new Member("discussion", "team sessions and attendance"),
                            new Member("composer", "chooses questions, gives reasons"),
                            new Member("commitment", "“When …, I will …” and check-backs"))),
            new Layer(
                    "core",
                    "people, content and progress",
                    List.of(
                            new Member("learning", "events, progress, counters"),
                            new Member("catalogue", "browse, search, old versions"),
                            new Member("signin", "sign-in and sessions"),
                            new Member("people", "persons, teams, roles, access"))),
            new Layer(
                    "infrastructure",
                    "used by features, depends on none",
                    List.of(
                            new Member("web", "rendering, forms, errors, JSON"),
                            new Member("content", "content files as records"),
                            new Member("audit", "who did what, append-only"),
                            new Member("calendar", "times that exclude people"),
                            new Member("outbox", "messages to deliver"),
                            new Member("job", "scheduled jobs"),
                            new Member("database", "PostgreSQL, migrations"),
                            new Member("secrets", "master key, derived keys"),
                            new Member("text", "valid text, enum words, grammar"))));

    /** The dependencies within a layer. */
    static final Map<String, Set<String>> SAME_LAYER = Map.ofEntries(
            Map.entry("", Set.of("command", "server", "demo")),
            Map.entry("command", Set.of("", "server", "demo")),
            Map.entry("server", Set.of("")),
            Map.entry("organisation", Set.of("discussion", "prompts")),
            Map.entry("discussion", Set.of("commitment")),
            Map.entry("prompts", Set.of("commitment", "discussion", "composer")),
            Map.entry("learning", Set.of("catalogue", "people")),
            Map.entry("signin", Set.of("people")),
            Map.entry("catalogue", Set.of("people")),
            Map.entry("web", Set.of("database", "secrets", "text")),
            Map.entry("content", Set.of("text")),
            Map.entry("database", Set.of("text")),
            Map.entry("job", Set.of("database")),
            Map.entry("outbox", Set.of("database", "job")));

    /** The sub-packages of a package, from the top: each may depend on those after it. */
    static final Map<String, List<String>> SUB_PACKAGES = Map.ofEntries(
            Map.entry(
                    "composer",
                    List.of("composer", "composer.wording", "composer.search", "composer.rules", "composer.model")),
            Map.entry(
                    "prompts",
                    List.of(
                            "prompts",
                            "prompts.suggestion",
                            "prompts.feedback",
                            "prompts.sheet",
                            "prompts.record",
                            "prompts.moment",
                            "prompts.exclusion")),
            Map.entry("content", List.of("content.links", "content.check", "content.reading", "content")),
            Map.entry("database", List.of("database.embedded", "database")),
            Map.entry("browsing", List.of("browsing", "browsing.local")),
            Map.entry("editing", List.of("editing", "editing.change")),
            Map.entry("insight", List.of("insight", "insight.picture")),
            Map.entry("learner", List.of("learner", "learner.year")),
            Map.entry("learning", List.of("learning.records", "learning")),
            Map.entry("people", List.of("people.bulk", "people.change", "people")),
            Map.entry("server", List.of("server", "server.limits")));

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.onward");

    record Layer(String name, String purpose, List<Member> members) {}

    /** A package of a layer. The root package has an empty name. */
    record Member(String name, String purpose) {}

    private Layers() {}

    static int layerOf(String name) {
        for (int layer = 0; layer < ALL.size(); layer++) {
            if (ALL.get(layer).members().stream()
                    .anyMatch(member -> member.name().equals(name))) {
                return layer;
            }
        }
        throw new AssertionError("Add the package " + name + " to a layer in Layers.");
    }

    static boolean isOurs(Dependency dependency) {
        return dependency.getTargetClass().getPackageName().startsWith("org.onward");
    }

    /** {@code org.onward.web} is in the package web; the root package has no name. */
    static String packageOf(JavaClass type) {
        return subPackageOf(type).split("\\.", 2)[0];
    }

    /** {@code org.onward.content.links} is in the sub-package content.links. */
    static String subPackageOf(JavaClass type) {
        String name = type.getPackageName().substring("org.onward".length());
        return name.isEmpty() ? "" : name.substring(1);
    }

    /** What the code says: for each package the other packages that it depends on. */
    static SortedMap<String, SortedSet<String>> dependencies() {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(Layers::isOurs)
                .filter(dependency ->
                        !packageOf(dependency.getOriginClass()).equals(packageOf(dependency.getTargetClass())))
                .collect(Collectors.groupingBy(
                        dependency -> packageOf(dependency.getOriginClass()),
                        TreeMap::new,
                        Collectors.mapping(
                                dependency -> packageOf(dependency.getTargetClass()),
                                Collectors.toCollection(TreeSet::new))));
    }
}
