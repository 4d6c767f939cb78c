package org.onward.administration;

import org.onward.web.Link;
import org.onward.web.Page;

/**
 * Shows an administrator the role that they are about to grant, so that they can check it.
 *
 * @param needsConfirmation whether a second administrator has to confirm the grant
 */
public record CheckGrantPage(
        Link back,
        String title,
        String personName,
        String personDetails,
        String roleLabel,
        String roleCode,
        String roleDescription,
        String teamName,
        String teamId,
        boolean needsConfirmation,
        String formAction)
        implements Page {}
