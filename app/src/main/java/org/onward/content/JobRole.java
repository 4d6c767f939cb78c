package org.onward.content;

/**
 * The kind of work for which something is written. It is not an access role: those are {@code org.onward.people.Role}.
 */
public enum JobRole {
    BOARD("board members"),
    DIGITAL_EXECUTIVE("CIOs and CDIOs"),
    CLINICAL_INFORMATICS("CCIOs and CNIOs"),
    LINE_MANAGER("line managers"),
    PROJECT("project and programme leads"),
    ANALYST_ENGINEER("analysts and engineers"),
    CLINICIAN("clinicians"),
    EARLY_CAREER("people early in their career"),
    MIXED("everybody");

    private final String label;

    JobRole(String label) {
        this.label = label;
    }

    /** The words on pages, after "for": {@code line managers}. */
    public String label() {
        return label;
    }
}
