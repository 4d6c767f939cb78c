package org.onward.administration;

import org.onward.web.Link;
import org.onward.web.Page;

/**
 * The page that asks for confirmation before a role is granted.
 *
 * @param confirmation whether a second administrator has to confirm the grant
 */
public record ConfirmGrantPage(
        Link back,
        String title,
        String person,
        String details,
        String role,
        String roleWord,
        String meaning,
        String teamName,
        String team,
        boolean confirmation,
        String address)
        implements Page {}
