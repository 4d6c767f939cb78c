package org.onward.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes a held form after it was restored and submitted. It runs before {@link PageRenderer}, which turns the {@link
 * FormResult} into a response.
 */
@Priority(Priorities.USER + 100)
public final class HeldFormCleanup implements ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(HeldFormCleanup.class);

    private final HeldForms heldForms;

    public HeldFormCleanup(HeldForms heldForms) {
        this.heldForms = heldForms;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<PageUser> visitor = PageUser.of(request);
        if (response.getEntity() instanceof FormResult && visitor.isPresent()) {
            Form.of(request)
                    .flatMap(Form::heldForm)
                    .ifPresent(id -> delete(visitor.get(), id, PageRenderer.address(request)));
        }
    }

    /** A failure is only logged, because the form was accepted already. The held form is deleted when it expires. */
    private void delete(PageUser visitor, UUID id, String address) {
        try {
            heldForms.deleteSubmitted(visitor.id(), id, address);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The held form {} cannot be deleted now: {}",
                    id,
                    e.getClass().getName());
        }
    }
}
