package org.onward;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the packages in their layers: a package depends on lower layers, and within its own layer only on the packages that
 * are named here.
 */
final class ArchitectureTest {
    /** The packages of each layer, from the top. A new package fails the build until it is added here. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("", "command", "server", "demo"),
            Set.of("learner", "wayfinding", "team", "insight", "editing", "administration"),
            Set.of("assignment", "reflection", "commitment", "discussion", "prompts", "composer"),
            Set.of("learning", "catalogue", "signin", "people"),
            Set.of("web", "database", "content", "calendar", "audit", "job", "secrets", "text"));

    /** The dependencies within a layer. */
    private static final Map<String, Set<String>> SAME_LAYER = Map.ofEntries(
            Map.entry("", Set.of("command", "server", "demo")),
            Map.entry("command", Set.of("", "server", "demo")),
            Map.entry("server", Set.of("")),
            Map.entry("discussion", Set.of("commitment")),
            Map.entry("prompts", Set.of("commitment", "discussion", "composer")),
            Map.entry("learning", Set.of("catalogue", "people")),
            Map.entry("signin", Set.of("people")),
            Map.entry("catalogue", Set.of("people")),
            Map.entry("web", Set.of("database", "secrets", "text")),
            Map.entry("content", Set.of("text")),
            Map.entry("audit", Set.of("database")));

    /** The sub-packages of a package, from the top: each may depend on those after it. */
    private static final Map<String, List<String>> SUB_PACKAGES = Map.of(
            "content", List.of("content.links", "content.check", "content.reading", "content"),
            "database", List.of("database.embedded", "database"),
            "server", List.of("server", "server.limits"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.onward");

    @Test
    void everyPackageIsInALayer() {
        assertThat(packages()).isSubsetOf(LAYERS.stream().flatMap(Set::stream).toList());
    }

    @Test
    void dependenciesPointToLowerLayers() {
        Set<String> wrong = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isOurs)
                .filter(dependency ->
                        !isAllowed(packageOf(dependency.getOriginClass()), packageOf(dependency.getTargetClass())))
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void dependenciesBetweenSubPackagesPointOneWay() {
        Set<String> wrong = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isOurs)
                .filter(dependency ->
                        packageOf(dependency.getOriginClass()).equals(packageOf(dependency.getTargetClass())))
                .filter(dependency -> depth(dependency.getOriginClass()) > depth(dependency.getTargetClass()))
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void everySqlStatementStandsInAPackagePrivateDao() {
        Set<String> wrong = CLASSES.stream()
                .filter(type -> type.getMethods().stream()
                        .flatMap(method -> method.getAnnotations().stream())
                        .anyMatch(annotation ->
                                annotation.getRawType().getPackageName().equals("org.jdbi.v3.sqlobject.statement")))
                .filter(type -> !type.getSimpleName().endsWith("Dao")
                        || type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void noRuleAsksTheWallClock() {
        Set<String> wrong = CLASSES.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time"))
                .map(call -> call.getDescription())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageIsDocumented() {
        Set<String> all =
                CLASSES.stream().map(ArchitectureTest::subPackage).collect(Collectors.toCollection(TreeSet::new));

        assertThat(all).allSatisfy(name -> assertThat(
                        Path.of("src", "main", "java", "org", "onward", name.replace('.', '/'), "package-info.java"))
                .content()
                .contains("/**")
                .contains("@NullMarked"));
    }

    private static Set<String> packages() {
        return CLASSES.stream().map(ArchitectureTest::packageOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOurs(Dependency dependency) {
        return dependency.getTargetClass().getPackageName().startsWith("org.onward");
    }

    private static boolean isAllowed(String from, String to) {
        return from.equals(to)
                || layer(from) < layer(to)
                || SAME_LAYER.getOrDefault(from, Set.of()).contains(to);
    }

    private static int layer(String name) {
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            if (LAYERS.get(layer).contains(name)) {
                return layer;
            }
        }
        throw new AssertionError("no layer for the package " + name);
    }

    private static int depth(JavaClass type) {
        String subPackage = subPackage(type);
        int depth = SUB_PACKAGES
                .getOrDefault(packageOf(type), List.of(packageOf(type)))
                .indexOf(subPackage);
        assertThat(depth).as("no place for the sub-package " + subPackage).isNotNegative();
        return depth;
    }

    /** {@code org.onward.web} is in the package web; the root package has no name. */
    private static String packageOf(JavaClass type) {
        return subPackage(type).split("\\.", 2)[0];
    }

    /** {@code org.onward.content.links} is in the sub-package content.links. */
    private static String subPackage(JavaClass type) {
        String name = type.getPackageName().substring("org.onward".length());
        return name.isEmpty() ? "" : name.substring(1);
    }
}
