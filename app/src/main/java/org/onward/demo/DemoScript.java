package org.onward.demo;

import static org.onward.demo.DemoWords.ALLYSHIP;
import static org.onward.demo.DemoWords.MEETINGS;
import static org.onward.demo.DemoWords.RECRUITMENT;

import java.util.List;

/** Who did what in the last five months: some teams went all the way, some read and never talked, some have not begun. */
final class DemoScript {
    /** Before the first chapter. */
    static final int FIRST_TALK_DAYS_AGO = 152;

    static final List<Chapter> CHAPTERS = List.of(
            Chapter.discussed("Recruitment", RECRUITMENT, 145, 118, 1.0, 0.9, 0.9, 0.8, 0.8),
            Chapter.discussed("People and Culture", RECRUITMENT, 140, 112, 0.9, 0.8, 0.8, 0.7, 0.6),
            Chapter.discussed("Learning and Development", MEETINGS, 135, 105, 1.0, 0.9, 0.9, 0.8, 0.7),
            Chapter.discussed("Digital and Data", MEETINGS, 130, 100, 0.9, 0.6, 0.7, 0.5, 0.5),
            Chapter.discussed("Ash Ward", ALLYSHIP, 120, 90, 0.5, 0.4, 0.5, 0.4, 0.3),
            Chapter.discussed("Clinical Systems", MEETINGS, 110, 82, 1.0, 0.8, 0.9, 0.7, 0.7),
            Chapter.discussed("Service Desk", MEETINGS, 100, 70, 0.8, 0.5, 0.6, 0.5, 0.4),
            Chapter.discussed("Data and Insight", RECRUITMENT, 90, 55, 0.9, 0.6, 0.8, 0.3, 0.0),
            Chapter.read("Surgery", MEETINGS, 75, 0.6, 0.3),
            Chapter.discussed("Digital Services", MEETINGS, 65, 36, 0.9, 0.7, 0.8, 0.6, 0.4),
            Chapter.discussed("Nursing and Quality", ALLYSHIP, 50, 22, 0.9, 0.5, 0.7, 0.4, 0.0),
            Chapter.discussed("Digital Services", ALLYSHIP, 42, 13, 0.8, 0.6, 0.7, 0.4, 0.0),
            Chapter.discussed("Clinical Systems", ALLYSHIP, 24, -2, 0.7, 0.4, 0.0, 0.0, 0.0),
            Chapter.discussed("Digital Services", RECRUITMENT, 20, -9, 0.5, 0.2, 0.0, 0.0, 0.0),
            Chapter.read("Fellmoor Health Trust", MEETINGS, 30, 0.4, 0.2),
            Chapter.read("Recruitment", MEETINGS, 28, 0.6, 0.4));

    private DemoScript() {}
}
