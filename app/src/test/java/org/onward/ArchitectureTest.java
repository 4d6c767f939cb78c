package org.onward;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Keeps the packages in their layers: a package depends on lower layers, and within its own layer only on the packages that
 * {@link Layers} names.
 */
final class ArchitectureTest {
    @Test
    void everyPackageIsInALayer() {
        assertThat(packages())
                .containsExactlyInAnyOrderElementsOf(Layers.ALL.stream()
                        .flatMap(layer -> layer.members().stream())
                        .map(Layers.Member::name)
                        .toList());
    }

    @Test
    void dependenciesPointToLowerLayers() {
        Set<String> wrong = Layers.CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(Layers::isOurs)
                .filter(dependency -> !isAllowed(
                        Layers.packageOf(dependency.getOriginClass()), Layers.packageOf(dependency.getTargetClass())))
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void dependenciesBetweenSubPackagesPointOneWay() {
        Set<String> wrong = Layers.CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(Layers::isOurs)
                .filter(dependency -> Layers.packageOf(dependency.getOriginClass())
                        .equals(Layers.packageOf(dependency.getTargetClass())))
                .filter(dependency -> depth(dependency.getOriginClass()) > depth(dependency.getTargetClass()))
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void everySqlStatementIsInAPackagePrivateDao() {
        Set<String> wrong = Layers.CLASSES.stream()
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
    void noCodeReadsTheSystemClock() {
        Set<String> wrong = Layers.CLASSES.stream()
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
                Layers.CLASSES.stream().map(Layers::subPackageOf).collect(Collectors.toCollection(TreeSet::new));

        assertThat(all).allSatisfy(name -> assertThat(
                        Path.of("src", "main", "java", "org", "onward", name.replace('.', '/'), "package-info.java"))
                .content()
                .contains("/**")
                .contains("@NullMarked"));
    }

    private static Set<String> packages() {
        return Layers.CLASSES.stream().map(Layers::packageOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a package may depend on another: SQL follows the same rule as Java. */
    static boolean isAllowed(String from, String to) {
        return from.equals(to)
                || Layers.layerOf(from) < Layers.layerOf(to)
                || Layers.SAME_LAYER.getOrDefault(from, Set.of()).contains(to);
    }

    private static int depth(JavaClass type) {
        String subPackage = Layers.subPackageOf(type);
        int depth = Layers.SUB_PACKAGES
                .getOrDefault(Layers.packageOf(type), List.of(Layers.packageOf(type)))
                .indexOf(subPackage);
        assertThat(depth).as("no place for the sub-package " + subPackage).isNotNegative();
        return depth;
    }
}
