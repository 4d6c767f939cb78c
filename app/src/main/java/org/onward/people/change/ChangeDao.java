package org.onward.people.change;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The locks of a change, always taken in this order; after them, people in the order of their ids. */
interface ChangeDao {
    /** Serialises changes to people and teams, so that what a change has checked stays true until its end. */
    @SqlUpdate("LOCK TABLE team_line IN SHARE ROW EXCLUSIVE MODE")
    void lockOrganisation();

    /**
     * Waits for everybody who records a step, and keeps others from beginning. A step locks rows of this table before its
     * snapshot is taken, so that it sees the tree as the change leaves it. Reading goes on.
     */
    @SqlUpdate("LOCK TABLE person IN EXCLUSIVE MODE")
    void lockSteps();
}
