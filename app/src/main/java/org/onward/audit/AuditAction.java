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
    ROLE_ENDED("role ended", "Ended a role, because its person left or its team was closed", AuditSubjectKind.PERSON),
    PERSON_EXPECTED("person expected", "Added an expected person", AuditSubjectKind.PERSON),
    PERSON_JOINED("person joined", "Let a person start", AuditSubjectKind.PERSON),
    PERSON_MOVED("person moved", "Moved a person", AuditSubjectKind.PERSON),
    PERSON_LEFT("person left", "Recorded that a person left", AuditSubjectKind.PERSON),
    LAST_DAY_SET("last day set", "Set or removed a person's last day", AuditSubjectKind.PERSON),
    PERSON_RETURNED("person returned", "Recorded that a person came back", AuditSubjectKind.PERSON),
    PERSON_RENAMED("person renamed", "Changed a person's name", AuditSubjectKind.PERSON),
    EMAIL_CHANGED("email address changed", "Changed an email address", AuditSubjectKind.PERSON),
    EMPLOYEE_NUMBER_CHANGED("employee number changed", "Changed an employee number", AuditSubjectKind.PERSON),
    LINE_MANAGER_CHANGED("line manager changed", "Changed a line manager", AuditSubjectKind.PERSON),
    DETAILS_CHANGED("details changed", "Changed a person's post or details", AuditSubjectKind.PERSON),
    POST_ADDED("post added", "Added a post", AuditSubjectKind.PERSON),
    POST_LAST_DAY_SET("last day of a post set", "Set or removed the last day of a post", AuditSubjectKind.PERSON),
    POST_ENDED("post ended", "Ended a post", AuditSubjectKind.PERSON),
    LEAVE_ADDED("leave added", "Added a leave", AuditSubjectKind.PERSON),
    LEAVE_CHANGED("leave changed", "Changed a leave", AuditSubjectKind.PERSON),
    LEAVE_REMOVED("leave removed", "Removed a leave", AuditSubjectKind.PERSON),
    IDENTITY_LINKED("identity linked", "Linked an identity", AuditSubjectKind.PERSON),
    IDENTITY_UNLINKED("identity unlinked", "Unlinked an identity", AuditSubjectKind.PERSON),
    TEAM_CREATED("team created", "Created a team", AuditSubjectKind.TEAM),
    TEAM_RENAMED("team renamed", "Renamed a team", AuditSubjectKind.TEAM),
    TEAM_MOVED("team moved", "Moved a team", AuditSubjectKind.TEAM),
    TEAM_MERGED("team merged", "Merged a team into another", AuditSubjectKind.TEAM),
    TEAM_CLOSED("team closed", "Closed a team", AuditSubjectKind.TEAM),
    LEADER_PROPOSED("leader proposed", "Proposed a leader", AuditSubjectKind.TEAM),
    LEADER_TURNED_DOWN("leader turned down", "Turned down a proposed leader", AuditSubjectKind.TEAM),
    LEADER_APPOINTED("leader appointed", "Appointed a leader", AuditSubjectKind.TEAM),
    LEADER_REMOVED("leader removed", "Removed a leader", AuditSubjectKind.TEAM),
    /** The organisation is the subject. */
    PEOPLE_IMPORTED("people imported", "Imported people from a file", AuditSubjectKind.TEAM),
    RECORDS_IMPORTED("mandatory records imported", "Imported mandatory training records", AuditSubjectKind.TEAM),
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
    CONTENT_PROPOSED("content change proposed", "Proposed a change of content", AuditSubjectKind.CONTENT),
    CONTENT_PUBLISHED("content change published", "Published a change of content", AuditSubjectKind.CONTENT),
    CONTENT_RETURNED("content change returned", "Returned a change of content", AuditSubjectKind.CONTENT),
    CONTENT_WITHDRAWN("content change withdrawn", "Withdrew a change of content", AuditSubjectKind.CONTENT),
    CONTENT_UNDONE("content change undone", "Undid a change of content", AuditSubjectKind.CONTENT),
    CONTENT_REVIEWED("content reviewed", "Marked content as reviewed", AuditSubjectKind.CONTENT),
    CONTACT_ADDED("contact added", "Added a contact", AuditSubjectKind.TEAM),
    CONTACT_CHANGED("contact changed", "Changed a contact", AuditSubjectKind.TEAM),
    CONTACT_REMOVED("contact removed", "Removed a contact", AuditSubjectKind.TEAM),
    LOCAL_OFFER_ADDED("local offer added", "Added a network or scheme inside", AuditSubjectKind.TEAM),
    LOCAL_OFFER_CHANGED("local offer changed", "Changed a network or scheme inside", AuditSubjectKind.TEAM),
    LOCAL_OFFER_REMOVED("local offer removed", "Removed a network or scheme inside", AuditSubjectKind.TEAM),
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
            case ROLE_GRANTED,
                    ROLE_GRANTED_NOT_CONFIRMED,
                    ROLE_CONFIRMED,
                    ROLE_TURNED_DOWN,
                    ROLE_TAKEN_BACK,
                    ROLE_ENDED -> true;
            case PERSON_EXPECTED,
                    PERSON_JOINED,
                    PERSON_MOVED,
                    PERSON_LEFT,
                    LAST_DAY_SET,
                    PERSON_RETURNED,
                    PERSON_RENAMED,
                    EMAIL_CHANGED,
                    EMPLOYEE_NUMBER_CHANGED,
                    LINE_MANAGER_CHANGED,
                    DETAILS_CHANGED,
                    POST_ADDED,
                    POST_LAST_DAY_SET,
                    POST_ENDED,
                    LEAVE_ADDED,
                    LEAVE_CHANGED,
                    LEAVE_REMOVED,
                    IDENTITY_LINKED,
                    IDENTITY_UNLINKED,
                    TEAM_CREATED,
                    TEAM_RENAMED,
                    TEAM_MOVED,
                    TEAM_MERGED,
                    TEAM_CLOSED,
                    LEADER_PROPOSED,
                    LEADER_TURNED_DOWN,
                    LEADER_APPOINTED,
                    LEADER_REMOVED,
                    PEOPLE_IMPORTED,
                    RECORDS_IMPORTED,
                    NAMES_LISTED,
                    NAMES_BELOW_LISTED,
                    FIGURES_EXPORTED,
                    ATTENDANCE_CORRECTED,
                    PROMPT_KEPT,
                    PROMPT_WITHDRAWN,
                    CONTENT_PROPOSED,
                    CONTENT_PUBLISHED,
                    CONTENT_RETURNED,
                    CONTENT_WITHDRAWN,
                    CONTENT_UNDONE,
                    CONTENT_REVIEWED,
                    CONTACT_ADDED,
                    CONTACT_CHANGED,
                    CONTACT_REMOVED,
                    LOCAL_OFFER_ADDED,
                    LOCAL_OFFER_CHANGED,
                    LOCAL_OFFER_REMOVED,
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
