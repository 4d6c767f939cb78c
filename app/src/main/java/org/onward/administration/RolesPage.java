package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.Field;
import org.onward.web.Link;
import org.onward.web.Page;
import org.onward.web.Paging;

/**
 * Who may do what, for which part of the tree: for everybody who holds a role there; and, for administrators, somebody to
 * grant a role to.
 *
 * @param find absent for who may only read the page
 */
public record RolesPage(
        List<Link> trail,
        String title,
        List<PendingGrant> pending,
        List<Grant> grants,
        List<EndedGrant> ended,
        Optional<Field> find,
        Optional<Search> search)
        implements Page {
    /**
     * @param confirmers such as "Grace Lim or Tomasz Nowak"; absent when nobody can
     * @param confirmHref for who may confirm it
     * @param turnDownHref for who may turn it down
     */
    public record PendingGrant(
            String person,
            String role,
            String place,
            String since,
            String grantedBy,
            Optional<String> confirmers,
            Optional<String> confirmHref,
            Optional<String> turnDownHref) {}

    /** @param href where it is taken back, for who may */
    public record Grant(
            String person,
            String role,
            String place,
            String since,
            String grantedBy,
            Optional<String> confirmedBy,
            Optional<String> href) {}

    /** @param how such as "taken back by Grace Lim" */
    public record EndedGrant(String person, String role, String place, String ended, String how) {}

    /** @param found such as "2 people" */
    public record Search(String found, List<FoundPersonLine> people, Optional<Paging> pages) {}

    /** @param href absent for the administrator themselves: nobody grants themselves a role */
    public record FoundPersonLine(String name, String details, Optional<String> href) {}
}
