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
    private final Map<ItemId, String> files = new HashMap<>();

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

    void add(LearningModule module, Source source, String text) {
        modules.put(module.id(), module);
        keep(module.id(), source, text);
    }

    void add(LearningResource resource, Source source) {
        resources.put(resource.id(), resource);
        keep(resource.id(), source, source.text());
    }

    void add(Pathway pathway, Source source) {
        pathways.put(pathway.id(), pathway);
        keep(pathway.id(), source, source.text());
    }

    private void keep(ItemId id, Source source, String text) {
        texts.put(id, text);
        files.put(id, source.file());
    }

    /** Rules between files whose references lead somewhere; what leads nowhere is another problem already. */
    void checkAcrossFiles(Findings findings) {
        AcrossFiles rules = new AcrossFiles(prompts, resources, findings);
        modules.values().forEach(module -> rules.check(files.getOrDefault(module.id(), ""), module));
    }

    Library library() {
        return new Library(this);
    }
}
