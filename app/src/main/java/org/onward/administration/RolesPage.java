package org.onward.administration;

import java.util.List;
import java.util.Optional;
import org.onward.web.Field;
import org.onward.web.Page;
import org.onward.web.Paging;
import org.onward.web.Visitor.Link;

/** Who may do what, for which part of the tree; and somebody to grant a role to. */
public record RolesPage(List<Link> trail, String title, List<Grant> grants, Field find, Optional<Search> search)
        implements Page {
    public record Grant(
            String person, String role, String place, String since, Optional<String> grantedBy, String href) {}

    /** @param found such as "2 people" */
    public record Search(String found, List<Found> people, Optional<Paging> pages) {}

    public record Found(String name, String details, String href) {}
}
