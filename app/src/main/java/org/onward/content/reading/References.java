package org.onward.content.reading;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.onward.content.EnumWords;
import org.onward.content.OverriddenEntry;

/**
 * Collects declared and used ids. It checks that ids are unique over all files and that all references have a target.
 */
final class References {
    private static final String STAND_IN = "unreadable";

    private final Map<Key, Target> declared = new TreeMap<>();
    private final Map<Named, String> files = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final Set<Key> unreadable = new HashSet<>();
    private final Set<Space> gaps = EnumSet.noneOf(Space.class);
    private final List<OverriddenEntry> replaced = new ArrayList<>();
    private final ProblemCollector findings;
    private int folder;

    References(ProblemCollector findings) {
        this.findings = findings;
    }

    enum ReferenceType {
        THEME(Space.THEMES),
        SUBJECT(Space.SUBJECTS),
        MODULE(Space.ITEMS),
        RESOURCE(Space.ITEMS),
        PATHWAY(Space.ITEMS),
        /** A module or a resource, as the target of a pathway's step. It is used, but never declared. */
        ITEM(Space.ITEMS),
        PROMPT(Space.PROMPTS),
        OBSERVANCE(Space.OBSERVANCES),
        RULE(Space.RULES),
        SYNONYMS(Space.SYNONYMS),
        BODY(Space.BODIES),
        NEVER_CORRECTED(Space.NEVER_CORRECTED);

        private final Space space;

        ReferenceType(Space space) {
            this.space = space;
        }

        private boolean isMetBy(ReferenceType declared) {
            return this == ITEM ? declared == MODULE || declared == RESOURCE : declared == this;
        }

        private String word() {
            return this == ITEM ? "module or resource" : EnumWords.of(this);
        }
    }

    /** Modules, resources and pathways share one namespace. */
    private enum Space {
        THEMES,
        SUBJECTS,
        ITEMS,
        PROMPTS,
        OBSERVANCES,
        RULES,
        SYNONYMS,
        BODIES,
        NEVER_CORRECTED
    }

    private record Key(Space space, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySpace = space.compareTo(other.space);
            return bySpace == 0 ? id.compareTo(other.id) : bySpace;
        }
    }

    private record Target(ReferenceType what, String file, int folder) {}

    private record Named(ReferenceType what, String id) {}

    private record Use(ReferenceType what, String id, String file, String field) {
        Key key() {
            return new Key(what.space, id);
        }
    }

    static boolean isReal(String id) {
        return !id.equals(STAND_IN);
    }

    /** Begins the next folder. Its entries replace entries of earlier folders with the same id. */
    void beginFolder() {
        folder++;
    }

    List<OverriddenEntry> replaced() {
        return List.copyOf(replaced);
    }

    /** Reads the field {@code id}. Without a valid id it returns a placeholder that is not declared. */
    String declare(ReferenceType what, Fields fields) {
        Optional<String> id = fields.slug("id");
        id.ifPresent(value -> {
            Key key = new Key(what.space, value);
            Target first = declared.get(key);
            Target target = new Target(what, fields.file(), folder);
            if (first == null) {
                declared.put(key, target);
            } else if (first.folder < folder && first.what == what) {
                declared.put(key, target);
                replaced.add(new OverriddenEntry(what.word(), value, fields.file(), first.file()));
            } else {
                fields.error("id", value, "%s has this id already; choose another.".formatted(first.file()));
            }
        });
        String named = id.orElse(STAND_IN);
        files.put(new Named(what, named), fields.file());
        return named;
    }

    /** Reads a field with one reference. */
    String use(ReferenceType what, Fields fields, String name) {
        Optional<String> id = fields.slug(name);
        id.ifPresent(value -> uses.add(new Use(what, value, fields.file(), fields.path(name))));
        return id.orElse(STAND_IN);
    }

    /** Reads a field with several references. */
    List<String> useAll(ReferenceType what, Fields fields, String name, boolean mayBeEmpty) {
        List<String> ids = fields.slugs(name, mayBeEmpty);
        ids.forEach(value -> uses.add(new Use(what, value, fields.file(), fields.path(name))));
        return ids;
    }

    /** Suppresses errors for references to an id whose file is broken, because the broken file is reported already. */
    void excuse(ReferenceType what, String id) {
        unreadable.add(new Key(what.space, id));
    }

    /** Suppresses errors for all references of a type, because a broken list could have declared any id. */
    void excuseAll(ReferenceType what) {
        gaps.add(what.space);
    }

    /** The file that declares an id; of several the last that was read. */
    String fileOf(ReferenceType what, String id) {
        return files.getOrDefault(new Named(what, id), "");
    }

    void check() {
        uses.forEach(this::check);
        warnUnusedThemes();
    }

    private void check(Use use) {
        Target target = declared.get(use.key());
        if (target == null) {
            checkMissing(use);
        } else if (!use.what.isMetBy(target.what)) {
            findings.error(
                    use.file,
                    use.field,
                    use.id,
                    "That is a %s (%s); name a %s.".formatted(target.what.word(), target.file, use.what.word()));
        }
    }

    private void checkMissing(Use use) {
        if (gaps.contains(use.what.space) || unreadable.contains(use.key())) {
            return;
        }
        List<String> there = declared.entrySet().stream()
                .filter(entry -> use.what.isMetBy(entry.getValue().what))
                .map(entry -> entry.getKey().id)
                .toList();
        findings.error(
                use.file,
                use.field,
                use.id,
                ClosestWord.question(use.id, there) + "Name a %s that there is.".formatted(use.what.word()));
    }

    private void warnUnusedThemes() {
        Set<Key> used = uses.stream().map(Use::key).collect(toSet());
        declared.forEach((key, target) -> {
            if (target.what == ReferenceType.THEME && !used.contains(key)) {
                findings.warning(
                        target.file,
                        key.id,
                        "a theme without use",
                        "No module, resource or prompt has it; use it or remove it.");
            }
        });
    }
}
