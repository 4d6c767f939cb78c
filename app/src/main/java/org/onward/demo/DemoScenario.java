package org.onward.demo;

import static org.onward.demo.DemoTexts.ALLYSHIP;
import static org.onward.demo.DemoTexts.MEETINGS;
import static org.onward.demo.DemoTexts.RECRUITMENT;

import java.util.List;

/** The history of the last five months. Some teams complete modules, some only read them, and some have not started. */
final class DemoScenario {
    /** This is before the first module history. */
    static final int FIRST_RUN_DAYS_AGO = 152;

    static final int UNASKED_DAYS_AGO = 16;

    static final List<DemoModuleHistory> MODULE_HISTORIES = List.of(
            DemoModuleHistory.discussed("Recruitment", RECRUITMENT, 145, 118, 1.0, 0.9, 0.9, 0.8, 0.8),
            DemoModuleHistory.discussed("People and Culture", RECRUITMENT, 140, 112, 0.9, 0.8, 0.8, 0.7, 0.6),
            DemoModuleHistory.discussed("Learning and Development", MEETINGS, 135, 105, 1.0, 0.9, 0.9, 0.8, 0.7),
            DemoModuleHistory.discussed("Digital and Data", MEETINGS, 130, 100, 0.9, 0.6, 0.7, 0.5, 0.5),
            DemoModuleHistory.discussed("Ash Ward", ALLYSHIP, 120, 90, 0.5, 0.4, 0.5, 0.4, 0.3),
            DemoModuleHistory.discussed("Clinical Systems", MEETINGS, 110, 82, 1.0, 0.8, 0.9, 0.7, 0.7),
            DemoModuleHistory.discussed("Service Desk", MEETINGS, 100, 70, 0.8, 0.5, 0.6, 0.5, 0.4),
            DemoModuleHistory.discussed("Data and Insight", RECRUITMENT, 90, 55, 0.9, 0.6, 0.8, 0.3, 0.0),
            DemoModuleHistory.read("Surgery", MEETINGS, 75, 0.6, 0.3),
            DemoModuleHistory.discussed("Digital Services", MEETINGS, 65, 36, 0.9, 0.7, 0.8, 0.6, 0.4),
            DemoModuleHistory.discussed("Nursing and Quality", ALLYSHIP, 50, 22, 0.9, 0.5, 0.7, 0.4, 0.0),
            DemoModuleHistory.discussed("Digital Services", ALLYSHIP, 42, 13, 0.8, 0.6, 0.7, 0.4, 0.0),
            DemoModuleHistory.discussed("Clinical Systems", ALLYSHIP, 24, -2, 0.7, 0.4, 0.0, 0.0, 0.0),
            DemoModuleHistory.discussed("Digital Services", RECRUITMENT, 20, -9, 0.5, 0.2, 0.0, 0.0, 0.0),
            DemoModuleHistory.read("Fellmoor Health Trust", MEETINGS, 30, 0.4, 0.2),
            DemoModuleHistory.read("Recruitment", MEETINGS, 28, 0.6, 0.4));

    private DemoScenario() {}
}
