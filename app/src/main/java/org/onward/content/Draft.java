package org.onward.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was read so far, broken pieces included; becomes a library once nothing is broken. Of one id the last stays. */
final class Draft {
    final Map<ThemeId, Theme> themes = new LinkedHashMap<>();
    final Map<SubjectId, MandatorySubject> subjects = new LinkedHashMap<>();
    final Map<ItemId, LearningModule> modules = new HashMap<>();
    final Map<ItemId, LearningResource> resources = new HashMap<>();
    final Map<ItemId, Pathway> pathways = new HashMap<>();
    final Map<PromptId, Prompt> prompts = new HashMap<>();
    final Map<ObservanceId, Observance> observances = new LinkedHashMap<>();
    final Map<LanguageRuleId, LanguageRule> languageRules = new LinkedHashMap<>();
    final Map<SynonymsId, Synonyms> synonyms = new LinkedHashMap<>();
    final Map<ItemId, String> texts = new HashMap<>();

    void add(Theme theme) {
        themes.put(theme.id(), theme);
    }

    void add(MandatorySubject subject) {
        subjects.put(subject.id(), subject);
    }

    void add(Prompt prompt) {
        prompts.put(prompt.id(), prompt);
    }

    void add(Observance observance) {
        observances.put(observance.id(), observance);
    }

    void add(LanguageRule rule) {
        languageRules.put(rule.id(), rule);
    }

    void add(Synonyms group) {
        synonyms.put(group.id(), group);
    }

    void add(LearningModule module, String text) {
        modules.put(module.id(), module);
        texts.put(module.id(), text);
    }

    void add(LearningResource resource, Source source) {
        resources.put(resource.id(), resource);
        texts.put(resource.id(), source.text());
    }

    void add(Pathway pathway, Source source) {
        pathways.put(pathway.id(), pathway);
        texts.put(pathway.id(), source.text());
    }

    Library library() {
        return new Library(this);
    }
}
