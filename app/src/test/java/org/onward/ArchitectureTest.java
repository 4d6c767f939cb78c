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

/** Keeps the house as the design draws it: four floors, arrows downwards, and on each floor only the neighbours it names. */
final class ArchitectureTest {
    /** From the top: which rooms stand on which floor. A room that is not here does not belong in the house yet. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("", "demo"),
            Set.of("learner", "wayfinding", "team", "insight", "editing", "administration"),
            Set.of("assignment", "reflection", "commitment", "discussion", "prompts", "composer"),
            Set.of("learning", "catalogue", "signin", "people"),
            Set.of("limits", "web", "database", "content", "calendar", "audit", "job", "secrets", "text"));

    /** Who may use a neighbour on the same floor. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "", Set.of("demo"),
            "discussion", Set.of("commitment"),
            "prompts", Set.of("commitment", "discussion", "composer"),
            "learning", Set.of("catalogue", "people"),
            "signin", Set.of("people"),
            "catalogue", Set.of("people"),
            "limits", Set.of("web"),
            "web", Set.of("database", "secrets", "text"),
            "content", Set.of("text"),
            "audit", Set.of("database"));

    /** The rooms that have rooms of their own, from the outermost: each may use those that come after it. */
    private static final Map<String, List<String>> SUB_ROOMS =
            Map.of("content", List.of("content.links", "content.check", "content.reading", "content"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.onward");

    @Test
    void everyRoomStandsOnAFloor() {
        assertThat(rooms()).isSubsetOf(FLOORS.stream().flatMap(Set::stream).toList());
    }

    @Test
    void arrowsRunDownwardsOnly() {
        Set<String> wrong = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isWithinTheHouse)
                .filter(arrow -> !isAllowed(room(arrow.getOriginClass()), room(arrow.getTargetClass())))
                .map(Dependency::getDescription)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wrong).isEmpty();
    }

    @Test
    void withinARoomSubRoomsPointOneWay() {
        Set<String> wrong = CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(ArchitectureTest::isWithinTheHouse)
                .filter(arrow -> room(arrow.getOriginClass()).equals(room(arrow.getTargetClass())))
                .filter(arrow -> depth(arrow.getOriginClass()) > depth(arrow.getTargetClass()))
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
    void everyRoomStatesItsRule() {
        Set<String> all =
                CLASSES.stream().map(ArchitectureTest::subRoom).collect(Collectors.toCollection(TreeSet::new));

        assertThat(all).allSatisfy(room -> assertThat(
                        Path.of("src", "main", "java", "org", "onward", room.replace('.', '/'), "package-info.java"))
                .content()
                .contains("/**")
                .contains("@NullMarked"));
    }

    private static Set<String> rooms() {
        return CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWithinTheHouse(Dependency arrow) {
        return arrow.getTargetClass().getPackageName().startsWith("org.onward");
    }

    private static boolean isAllowed(String from, String to) {
        return from.equals(to)
                || floor(from) < floor(to)
                || NEIGHBOURS.getOrDefault(from, Set.of()).contains(to);
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new AssertionError("no floor for the room " + room);
    }

    private static int depth(JavaClass type) {
        String subRoom = subRoom(type);
        int depth = SUB_ROOMS.getOrDefault(room(type), List.of(room(type))).indexOf(subRoom);
        assertThat(depth).as("no place for the sub-room " + subRoom).isNotNegative();
        return depth;
    }

    /** {@code org.onward.web} is the room web; the root package has no name. */
    private static String room(JavaClass type) {
        return subRoom(type).split("\\.", 2)[0];
    }

    /** {@code org.onward.content.links} is the sub-room content.links; of a room without such, the room itself. */
    private static String subRoom(JavaClass type) {
        String name = type.getPackageName().substring("org.onward".length());
        return name.isEmpty() ? "" : name.substring(1);
    }
}
