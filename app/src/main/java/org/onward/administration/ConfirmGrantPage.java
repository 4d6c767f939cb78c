package org.onward.administration;

import org.onward.web.Link;
import org.onward.web.Page;

/**
 * A last look before a role is granted.
 *
 * @param confirmation whether a second administrator has to confirm it
 */
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
        boolean confirmation,
        String address)
        implements Page {}
