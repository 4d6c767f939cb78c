package org.onward.content.reading;

import java.util.Set;
import org.onward.content.JobRole;
import org.onward.content.Moment;

/** Reads the optional fields {@code roles} and {@code moments} of modules, resources, pathways and prompts. */
final class FacetReader {
    private static final Vocabulary<JobRole> ROLES = Vocabulary.of(JobRole.class);
    static final Vocabulary<Moment> MOMENTS = Vocabulary.of(Moment.class);

    private FacetReader() {}

    /** Without the field: everybody. */
    static Set<JobRole> roles(Fields fields) {
        return fields.has("roles") ? fields.words("roles", ROLES, false) : Set.of(JobRole.MIXED);
    }

    /** Without the field: any week. */
    static Set<Moment> moments(Fields fields) {
        return moments(fields, "moments");
    }

    /** Modules only. Without the field: a team may talk about it in any week. */
    static Set<Moment> notDuring(Fields fields) {
        return moments(fields, "not-during");
    }

    private static Set<Moment> moments(Fields fields, String field) {
        return fields.has(field) ? fields.words(field, MOMENTS, true) : Set.of();
    }
}
