package org.onward.catalogue;

import org.onward.content.Moment;

/** The words for moments after "I am about to …". */
final class MomentPhrases {
    private MomentPhrases() {}

    static String words(Moment moment) {
        return switch (moment) {
            case RECRUITING_OPENS -> "recruit somebody";
            case SHORTLISTING -> "shortlist";
            case INTERVIEW_DEBRIEF -> "talk over interviews";
            case PROMOTION_ROUND -> "decide on promotions";
            case PDR_SEASON -> "hold appraisals (PDRs)";
            case CHAIRING_MEETING -> "chair a meeting";
            case PROJECT_KICK_OFF -> "start a project";
            case GO_LIVE -> "go live with a system";
            case INCIDENT -> "talk about an incident";
            case RESTRUCTURE -> "lead a restructure";
            case NEWCOMER -> "welcome somebody new";
            case OBSERVANCE -> "mark a festival or an awareness day";
            case SURVEY_RESULTS -> "share survey results";
            case EXTERNAL_NEWS -> "talk about the news";
        };
    }
}
