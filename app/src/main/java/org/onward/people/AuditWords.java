package org.onward.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says an entry of the audit trail in words. Details that say something about learning are left out. */
public final class AuditWords {
    private static final Pattern ROLE = Pattern.compile("([a-z-]+) for team .*");

    private AuditWords() {}

    public static String actor(AuditEntry entry) {
        return entry.isByOperator()
                ? "Whoever runs the service"
                : entry.actorName().orElse("Somebody who is no longer here");
    }

    /** Such as "Granted a role: L&D reviewer for Digital Services". */
    public static String action(AuditEntry entry) {
        return entry.knownAction()
                .map(action -> action.isAboutRole() ? "%s: %s".formatted(action.label(), role(entry)) : action.label())
                .orElse(entry.action());
    }

    public static String subject(AuditEntry entry) {
        return switch (entry.subjectKind()) {
            case PERSON -> entry.subjectName().orElse("Somebody who is no longer here");
            case TEAM -> entry.subjectName().orElse("A team that is no longer here");
            case PROMPT, CONTENT, TOPIC -> entry.detail();
        };
    }

    private static String role(AuditEntry entry) {
        Matcher detail = ROLE.matcher(entry.detail());
        return detail.matches()
                ? "%s for %s"
                        .formatted(
                                Role.fromString(detail.group(1)).label(),
                                entry.team().orElse("a team that is no longer here"))
                : entry.detail();
    }
}
