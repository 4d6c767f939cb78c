package org.onward.content;

/** A moment that is coming up, or just past, for which prompts are written. */
public enum Moment {
    RECRUITING_OPENS("recruiting opens"),
    SHORTLISTING("shortlisting"),
    INTERVIEW_DEBRIEF("an interview debrief"),
    PROMOTION_ROUND("a promotion round"),
    PDR_SEASON("PDR season"),
    CHAIRING_MEETING("chairing a meeting"),
    PROJECT_KICK_OFF("a project kick-off"),
    GO_LIVE("a go-live"),
    INCIDENT("an incident"),
    RESTRUCTURE("a restructure"),
    NEWCOMER("a newcomer"),
    OBSERVANCE("an observance"),
    SURVEY_RESULTS("survey results"),
    EXTERNAL_NEWS("something in the news");

    private final String label;

    Moment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
