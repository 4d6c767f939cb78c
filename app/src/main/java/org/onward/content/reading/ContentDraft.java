package org.onward.content.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onward.content.Body;
import org.onward.content.BodyId;
import org.onward.content.ItemId;
import org.onward.content.LanguageRule;
import org.onward.content.LanguageRuleId;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.Library;
import org.onward.content.MandatorySubject;
import org.onward.content.NeverCorrectedWords;
import org.onward.content.Observance;
import org.onward.content.ObservanceId;
import org.onward.content.Pathway;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.SubjectId;
import org.onward.content.Synonyms;
import org.onward.content.SynonymsId;
import org.onward.content.Theme;
import org.onward.content.ThemeId;

/**
 * All entries that were read, including broken ones. It becomes a library if there is no error. Of entries with the
 * same id it keeps the last.
 */
final class ContentDraft {
    final Map<ThemeId, Theme> themes = new LinkedHashMap<>();
    final Map<SubjectId, MandatorySubject> subjects = new LinkedHashMap<>();
    final Map<ItemId, LearningModule> modules = new HashMap<>();
    final Map<ItemId, LearningResource> resources = new HashMap<>();
    final Map<ItemId, Pathway> pathways = new HashMap<>();
    final Map<PromptId, Prompt> prompts = new HashMap<>();
    final Map<ObservanceId, Observance> observances = new LinkedHashMap<>();
    final Map<LanguageRuleId, LanguageRule> languageRules = new LinkedHashMap<>();
    final Map<SynonymsId, Synonyms> synonyms = new LinkedHashMap<>();
    final Map<BodyId, Body> bodies = new LinkedHashMap<>();
    final Map<String, NeverCorrectedWords> neverCorrected = new LinkedHashMap<>();
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

    void add(Body body) {
        bodies.put(body.id(), body);
    }

    void add(NeverCorrectedWords list) {
        neverCorrected.put(list.id(), list);
    }

    void add(LearningModule module, String text) {
        modules.put(module.id(), module);
        texts.put(module.id(), text);
    }

    void add(LearningResource resource, SourceText source) {
        resources.put(resource.id(), resource);
        texts.put(resource.id(), source.text());
    }

    void add(Pathway pathway, SourceText source) {
        pathways.put(pathway.id(), pathway);
        texts.put(pathway.id(), source.text());
    }

    Library library() {
        return new Library(
                themes.values(),
                subjects.values(),
                modules.values(),
                resources.values(),
                pathways.values(),
                prompts.values(),
                observances.values(),
                languageRules.values(),
                synonyms.values(),
                bodies.values(),
                neverCorrected.values(),
                texts);
    }
}
