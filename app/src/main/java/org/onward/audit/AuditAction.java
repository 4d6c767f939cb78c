package org.onward.audit;

import java.util.Arrays;
import java.util.Optional;

/** Everything that is recorded. The text in the database never changes; the label is for people. */
public enum AuditAction {
    ROLE_GRANTED("role granted", "Granted a role", AuditSubjectKind.PERSON),
    ROLE_GRANTED_NOT_CONFIRMED(
            "role granted, not confirmed yet", "Granted a role that must be confirmed", AuditSubjectKind.PERSON),
    ROLE_CONFIRMED("role confirmed", "Confirmed a role", AuditSubjectKind.PERSON),
    ROLE_TURNED_DOWN("role turned down", "Turned a role down", AuditSubjectKind.PERSON),
    ROLE_TAKEN_BACK("role taken back", "Took a role back", AuditSubjectKind.PERSON),
    /** Of the members of one team. */
    NAMES_LISTED("names listed", "Looked at rungs by name", AuditSubjectKind.TEAM),
    NAMES_BELOW_LISTED(
            "names listed, teams below included",
            "Looked at rungs by name, teams below included",
            AuditSubjectKind.TEAM),
    FIGURES_EXPORTED("figures exported", "Downloaded figures without names", AuditSubjectKind.TEAM),
    ATTENDANCE_CORRECTED("attendance corrected", "Corrected who was at a session", AuditSubjectKind.PERSON),
    PROMPT_KEPT("prompt kept after a report", "Kept a prompt after a report", AuditSubjectKind.PROMPT),
    PROMPT_WITHDRAWN(
            "prompt withdrawn until changed", "Withdrew a prompt until it is changed", AuditSubjectKind.PROMPT),
    MESSAGES_RETRIED("messages tried again", "Tried messages again", AuditSubjectKind.TOPIC),
    AUDIT_EXPORTED("audit trail exported", "Downloaded the audit trail", AuditSubjectKind.TEAM);

    private final String text;
    private final String label;
    private final AuditSubjectKind subjectKind;

    AuditAction(String text, String label, AuditSubjectKind subjectKind) {
        this.text = text;
        this.label = label;
        this.subjectKind = subjectKind;
    }

    /** As it is in the database. */
    public String text() {
        return text;
    }

    public String label() {
        return label;
    }

    public AuditSubjectKind subjectKind() {
        return subjectKind;
    }

    /** Whether the detail of an entry is a role and the team that it is for. */
    public boolean isAboutRole() {
        return switch (this) {
            case ROLE_GRANTED, ROLE_GRANTED_NOT_CONFIRMED, ROLE_CONFIRMED, ROLE_TURNED_DOWN, ROLE_TAKEN_BACK -> true;
            case NAMES_LISTED,
                    NAMES_BELOW_LISTED,
                    FIGURES_EXPORTED,
                    ATTENDANCE_CORRECTED,
                    PROMPT_KEPT,
                    PROMPT_WITHDRAWN,
                    MESSAGES_RETRIED,
                    AUDIT_EXPORTED -> false;
        };
    }

    /** Absent for an action of another version of Onward. */
    public static Optional<AuditAction> of(String text) {
        return Arrays.stream(values())
                .filter(action -> action.text.equals(text))
                .findFirst();
    }
}
