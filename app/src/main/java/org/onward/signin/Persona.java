package org.onward.signin;

import java.util.List;

/** A made-up person with which somebody can sign in to the demo. */
public record Persona(String id, String name, String role, String place) {
    /** The persona's role, in the words of the README. */
    public String part() {
        return switch (id) {
            case "leader" -> "Leader";
            case "manager" -> "Line manager";
            case "reviewer" -> "L&D reviewer";
            case "administrator" -> "Administrator";
            case "editor" -> "Content editor";
            default -> "";
        };
    }

    /** What somebody can try as this persona. */
    public List<String> does() {
        return switch (id) {
            case "leader" ->
                List.of("Leads a team, and learns", "Takes the next step of a follow-up", "Brings it to the team");
            case "manager" ->
                List.of("Leads leaders", "Asks for a follow-up", "Plans a discussion, runs it and closes it");
            case "reviewer" ->
                List.of(
                        "Reviews learning",
                        "Sees where it turned into practice, and where it stopped",
                        "Publishes what the content editor proposes");
            case "administrator" ->
                List.of("Keeps Onward running", "Grants roles, watches its health", "Sees nobody's learning");
            case "editor" ->
                List.of(
                        "Keeps the library true and used",
                        "Sees what is due for review",
                        "Changes texts, and dates reviews");
            default -> List.of();
        };
    }
}
