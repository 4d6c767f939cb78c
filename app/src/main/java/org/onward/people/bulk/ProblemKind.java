package org.onward.people.bulk;

/** Why a row is refused. The words name no value, so that they can be logged. */
public enum ProblemKind {
    MISSING("The cell is blank.", "Enter the value."),
    TOO_LONG("The text is too long.", "Shorten it."),
    REFUSED_CHARACTER("The text has a character that cannot be seen or is no character.", "Type it again."),
    FORMULA("The cell begins like a formula.", "Save the values instead of the formulas."),
    NOT_A_DATE("This is no date in a form that the profile names.", "Write dates such as 2026-12-01."),
    UNKNOWN_CODE("The profile has no such code for this column.", "Use a code of the profile, or add this one to it."),
    NOT_AN_EMAIL("This is no email address.", "Enter one with one @ and no spaces, or leave the cell blank."),
    NUMBER_OF_CELLS(
            "The row has more or fewer cells than the header.",
            "Put cells that contain the separator in double quotes, or remove the line."),
    DUPLICATE_NUMBER("Another row has the same employee number.", "Keep one row for each number."),
    DUPLICATE_EMAIL("Another row has the same email address.", "Correct one of the two, or leave it blank."),
    EMAIL_IN_USE(
            "Somebody else in Onward has this email address.",
            "Correct it, leave it blank, or give that person their employee number in Onward."),
    UNKNOWN_TEAM(
            "There is no such team.",
            "Correct the name or the code, create the team, or let the import create teams from their paths."),
    AMBIGUOUS_TEAM("Several teams fit.", "Write the path from the top of the organisation."),
    TEAM_DIFFERS(
            "The code and the path name different teams.",
            "Correct one of the two, leave the path out, or rename or move the team in Onward first."),
    SEVERAL_TOPS(
            "The paths of the file begin with different teams.",
            "Begin each path with the same team: the whole organisation."),
    UNKNOWN_MANAGER(
            "Nobody has the employee number of the line manager.",
            "Correct it, leave it blank, or add a row for the manager that has no problem."),
    MANAGER_NOT_HERE("The line manager has not started yet, or leaves.", "Choose somebody who works here."),
    OWN_MANAGER("Nobody is their own line manager.", "Enter the number of the manager, or leave the cell blank."),
    MANAGER_CYCLE(
            "These people report to each other in a circle.", "Correct the line manager in at least one of the rows."),
    LEFT_BEFORE_TODAY("The last day is over, and the status is active.", "Correct one of the two."),
    DATES_REVERSED("The last day is before the first.", "Exchange the dates, or correct one."),
    LEAVE_OVERLAPS("Some of these days are in another leave.", "Correct the dates of the leave."),
    UNKNOWN_PERSON("Nobody has this employee number.", "Import the people first, or correct the number."),
    UNKNOWN_SUBJECT(
            "The content has no mandatory subject of this name.",
            "Add the name to the profile, or the subject to content/."),
    DATE_TO_COME("This day is still to come.", "Correct the date.");

    private final String words;
    private final String fix;

    ProblemKind(String words, String fix) {
        this.words = words;
        this.fix = fix;
    }

    public String words() {
        return words;
    }

    public String fix() {
        return fix;
    }
}
