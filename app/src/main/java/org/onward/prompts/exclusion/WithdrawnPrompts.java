package org.onward.prompts.exclusion;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.composer.model.PromptBank;
import org.onward.content.Library;
import org.onward.content.PromptId;

/** The prompts that are withdrawn, because somebody reported them as excluding. */
public final class WithdrawnPrompts {
    private final ExclusionReportDao dao;
    private final Supplier<Library> library;

    public WithdrawnPrompts(Jdbi jdbi, Supplier<Library> library) {
        this.dao = jdbi.onDemand(ExclusionReportDao.class);
        this.library = library;
    }

    public Set<PromptId> withdrawnPrompts() {
        Library current = library.get();
        return dao.all().stream()
                .filter(report -> report.withdrawsPrompt(current))
                .map(ExclusionReport::prompt)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The library's prompts without the withdrawn ones. */
    public PromptBank promptBank() {
        return PromptBank.of(library.get(), withdrawnPrompts());
    }
}
