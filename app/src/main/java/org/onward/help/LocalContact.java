package org.onward.help;

import org.onward.people.TeamId;

/**
 * Somebody whom the people in a part of the tree can speak to.
 *
 * @param team the top of that part
 * @param name a person or an office
 * @param reach an email address, a phone number or a place
 * @param note when they are there, or what else helps; may be empty
 */
record LocalContact(
        LocalContactId id, TeamId team, String teamName, ContactKind kind, String name, String reach, String note) {}
