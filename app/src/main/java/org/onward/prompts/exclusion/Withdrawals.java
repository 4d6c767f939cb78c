package org.onward.prompts.exclusion;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.onward.composer.model.PromptBank;
import org.onward.content.Library;
import org.onward.content.PromptId;

/** The prompts that are withdrawn, because somebody reported them as excluding. */
public final class Withdrawals {
    private final ExclusionReportDao dao;
    private final Supplier<Library> library;

    public Withdrawals(Jdbi jdbi, Supplier<Library> library) {
        this.dao = jdbi.onDemand(ExclusionReportDao.class);
        this.library = library;
    }

    public Set<PromptId> now() {
        Library current = library.get();
        return dao.all().stream()
                .filter(report -> report.withdraws(current))
                .map(ExclusionReport::prompt)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The library's prompts without the withdrawn ones. */
    public PromptBank bank() {
        return PromptBank.of(library.get(), now());
    }
}
