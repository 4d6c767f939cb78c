package org.onward.team;

/** Where a person stands on a module: whether they were asked for it if they have not begun, otherwise the highest rung. */
enum Standing {
    NOT_ASKED("Not asked"),
    ASKED("Asked, not begun"),
    EXPLORED("Explored"),
    REFLECTED("Reflected"),
    DISCUSSED("Discussed"),
    COMMITTED("Committed"),
    FOLLOWED_THROUGH("Followed through");

    /** The standing of {@code person} by the row {@code started} and the item {@code :module}, for SQL. */
    static final String SQL =
            """
            CASE
                WHEN started.followed_through IS NOT NULL THEN 'followed-through'
                WHEN started.committed IS NOT NULL THEN 'committed'
                WHEN started.discussed IS NOT NULL THEN 'discussed'
                WHEN started.reflected IS NOT NULL THEN 'reflected'
                WHEN started.explored IS NOT NULL THEN 'explored'
                WHEN EXISTS (SELECT FROM assigned_item asked WHERE asked.person = person.id AND asked.item = :module::text) THEN 'asked'
                ELSE 'not-asked'
            END
            """;

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
