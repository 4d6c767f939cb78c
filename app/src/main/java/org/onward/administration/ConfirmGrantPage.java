package org.onward.administration;

import org.onward.web.Page;
import org.onward.web.Visitor.Link;

/** A last look before a role is granted. */
public record ConfirmGrantPage(
        Link back,
        String title,
        String person,
        String details,
        String role,
        String roleWord,
        String means,
        String place,
        String team,
        String address)
        implements Page {}
