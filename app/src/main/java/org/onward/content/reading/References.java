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
import org.onward.content.OverriddenEntry;
import org.onward.text.EnumWords;

/**
 * Collects declared and used ids. It checks that ids are unique over all files and that all references have a target.
 */
final class References {
    private static final String PLACEHOLDER = "unreadable";

    private final Map<Key, Target> declared = new TreeMap<>();
    private final Map<FileKey, String> files = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final Set<Key> unreadable = new HashSet<>();
    private final Set<Namespace> unreadableNamespaces = EnumSet.noneOf(Namespace.class);
    private final List<OverriddenEntry> replaced = new ArrayList<>();
    private final ProblemCollector problems;
    private int folder;

    References(ProblemCollector problems) {
        this.problems = problems;
    }

    enum ReferenceType {
        THEME(Namespace.THEMES),
        SUBJECT(Namespace.SUBJECTS),
        MODULE(Namespace.ITEMS),
        RESOURCE(Namespace.ITEMS),
        PATHWAY(Namespace.ITEMS),
        /** A module or a resource, as the target of a pathway's step. It is used, but never declared. */
        ITEM(Namespace.ITEMS),
        PROMPT(Namespace.PROMPTS),
        OBSERVANCE(Namespace.OBSERVANCES),
        RULE(Namespace.RULES),
        SYNONYMS(Namespace.SYNONYMS),
        BODY(Namespace.BODIES),
        NEVER_CORRECTED(Namespace.NEVER_CORRECTED);

        private final Namespace namespace;

        ReferenceType(Namespace namespace) {
            this.namespace = namespace;
        }

        private boolean accepts(ReferenceType declared) {
            return this == ITEM ? declared == MODULE || declared == RESOURCE : declared == this;
        }

        private String word() {
            return this == ITEM ? "module or resource" : EnumWords.wordOf(this);
        }
    }

    /** Modules, resources and pathways share one namespace. */
    private enum Namespace {
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

    private record Key(Namespace namespace, String id) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byNamespace = namespace.compareTo(other.namespace);
            return byNamespace == 0 ? id.compareTo(other.id) : byNamespace;
        }
    }

    private record Target(ReferenceType type, String file, int folder) {}

    private record FileKey(ReferenceType type, String id) {}

    private record Use(ReferenceType type, String id, String file, String field) {
        Key key() {
            return new Key(type.namespace, id);
        }
    }

    static boolean isReadable(String id) {
        return !id.equals(PLACEHOLDER);
    }

    /** Begins the next folder. Its entries replace entries of earlier folders with the same id. */
    void beginFolder() {
        folder++;
    }

    List<OverriddenEntry> replaced() {
        return List.copyOf(replaced);
    }

    /** Reads the field {@code id}. Without a valid id it returns a placeholder that is not declared. */
    String declare(ReferenceType type, Fields fields) {
        Optional<String> id = fields.slug("id");
        id.ifPresent(value -> {
            Key key = new Key(type.namespace, value);
            Target first = declared.get(key);
            Target target = new Target(type, fields.file(), folder);
            if (first == null) {
                declared.put(key, target);
            } else if (first.folder < folder && first.type == type) {
                declared.put(key, target);
                replaced.add(new OverriddenEntry(type.word(), value, fields.file(), first.file()));
            } else {
                fields.error("id", value, "%s has this id already; choose another.".formatted(first.file()));
            }
        });
        String declaredId = id.orElse(PLACEHOLDER);
        files.put(new FileKey(type, declaredId), fields.file());
        return declaredId;
    }

    /** Reads a field with one reference. */
    String use(ReferenceType type, Fields fields, String name) {
        Optional<String> id = fields.slug(name);
        id.ifPresent(value -> uses.add(new Use(type, value, fields.file(), fields.path(name))));
        return id.orElse(PLACEHOLDER);
    }

    /** Reads a field with several references. */
    List<String> useAll(ReferenceType type, Fields fields, String name, boolean mayBeEmpty) {
        List<String> ids = fields.slugs(name, mayBeEmpty);
        ids.forEach(value -> uses.add(new Use(type, value, fields.file(), fields.path(name))));
        return ids;
    }

    /** Suppresses errors for references to an id whose file is broken, because the broken file is reported already. */
    void suppressMissing(ReferenceType type, String id) {
        unreadable.add(new Key(type.namespace, id));
    }

    /** Suppresses errors for all references of a type, because a broken list could have declared any id. */
    void suppressAllMissing(ReferenceType type) {
        unreadableNamespaces.add(type.namespace);
    }

    /** The file that declares an id; of several the last that was read. */
    String fileOf(ReferenceType type, String id) {
        return files.getOrDefault(new FileKey(type, id), "");
    }

    void check() {
        uses.forEach(this::check);
        warnUnusedThemes();
    }

    private void check(Use use) {
        Target target = declared.get(use.key());
        if (target == null) {
            checkMissing(use);
        } else if (!use.type.accepts(target.type)) {
            problems.error(
                    use.file,
                    use.field,
                    use.id,
                    "That is a %s (%s); name a %s.".formatted(target.type.word(), target.file, use.type.word()));
        }
    }

    private void checkMissing(Use use) {
        if (unreadableNamespaces.contains(use.type.namespace) || unreadable.contains(use.key())) {
            return;
        }
        List<String> candidates = declared.entrySet().stream()
                .filter(entry -> use.type.accepts(entry.getValue().type))
                .map(entry -> entry.getKey().id)
                .toList();
        problems.error(
                use.file,
                use.field,
                use.id,
                ClosestWord.question(use.id, candidates) + "Name a %s that there is.".formatted(use.type.word()));
    }

    private void warnUnusedThemes() {
        Set<Key> used = uses.stream().map(Use::key).collect(toSet());
        declared.forEach((key, target) -> {
            if (target.type == ReferenceType.THEME && !used.contains(key)) {
                problems.warning(
                        target.file,
                        key.id,
                        "a theme without use",
                        "No module, resource or prompt has it; use it or remove it.");
            }
        });
    }
}
