package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.FieldProblem;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.Paging;

/**
 * The roles in a part of the tree, and the leaders who wait for confirmation. Everybody with a role there may read it.
 * Administrators can also search for a person, to grant a role or to propose a leader.
 *
 * @param name the filter of the roles by name
 * @param role the filter of the roles by role
 * @param find the search field; absent for viewers who may only read the page
 */
public record RolesPage(
        List<Link> trail,
        List<FieldProblem> errors,
        String title,
        List<Pending> pending,
        Field name,
        Choices role,
        boolean isFiltered,
        List<Grant> grants,
        Optional<Paging> grantPages,
        List<EndedGrant> ended,
        Optional<Field> find,
        Optional<Search> search)
        implements Page {
    /**
     * A pending grant of a role, or a proposed leader.
     *
     * @param confirmers the people who can confirm, such as "Grace Lim or Tomasz Nowak"; absent when nobody can
     * @param confirmHref present if the viewer may confirm it
     * @param rejectHref present if the viewer may turn it down
     */
    public record Pending(
            String person,
            String role,
            String teamName,
            String since,
            String askedBy,
            Optional<String> confirmers,
            Optional<String> confirmHref,
            Optional<String> rejectHref) {}

    /** @param href the address that takes the role back, if the viewer may do so */
    public record Grant(
            String person,
            String role,
            String teamName,
            String since,
            String grantedBy,
            Optional<String> confirmedBy,
            Optional<String> href) {}

    /** @param how how it ended, such as "taken back by Grace Lim" */
    public record EndedGrant(String person, String role, String teamName, String ended, String how) {}

    /** @param found the number of results, such as "2 people" */
    public record Search(String found, List<FoundPersonLine> people, Optional<Paging> pages) {}

    /**
     * @param href the address that grants a role; absent for the viewer, because nobody may grant themselves a role
     * @param leaderHref the address that proposes them as a leader, or removes them; absent for the viewer
     */
    public record FoundPersonLine(String name, String details, Optional<String> href, Optional<String> leaderHref) {}
}
