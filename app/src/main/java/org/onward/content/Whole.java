package org.onward.content;

import java.time.LocalDate;
import org.onward.content.References.What;

/** All that was read, the files in which it stands, and the day on which somebody looks at it. */
record Whole(Draft draft, References references, LocalDate today) {
    String fileOf(LearningModule module) {
        return references.fileOf(What.MODULE, module.id().value());
    }

    String guideOf(LearningModule module) {
        return fileOf(module).replace("module.md", "guide.md");
    }

    String fileOf(Pathway pathway) {
        return references.fileOf(What.PATHWAY, pathway.id().value());
    }

    String fileOf(Prompt prompt) {
        return references.fileOf(What.PROMPT, prompt.id().value());
    }

    String fileOf(Theme theme) {
        return references.fileOf(What.THEME, theme.id().value());
    }

    String fileOf(LearningResource resource) {
        return references.fileOf(What.RESOURCE, resource.id().value());
    }

    String fileOf(Observance observance) {
        return references.fileOf(What.OBSERVANCE, observance.id().value());
    }
}
