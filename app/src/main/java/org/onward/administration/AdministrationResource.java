package org.onward.administration;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.outbox.Outbox;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.Idempotency;
import org.onward.web.Problem;
import org.onward.web.SeeOther;

/** The administration page. */
@Path("/administration")
@Produces(MediaType.TEXT_HTML)
public final class AdministrationResource {
    private static final int MAX_TOPIC_LENGTH = 100;

    private final ServiceStatus status;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Idempotency idempotency;

    public AdministrationResource(ServiceStatus status, Outbox outbox, AuditTrail audit, Idempotency idempotency) {
        this.status = status;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
    }

    @GET
    @Allowed(AccessRule.ADMINISTERS)
    public AdministrationPage status() {
        return status.page(Form.blank());
    }

    /** Retries the failed messages of a topic. */
    @POST
    @Path("messages/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(AccessRule.ADMINISTERS)
    public SeeOther retry(@Auth Viewer viewer, Form form) {
        String topic = form.text("topic", MAX_TOPIC_LENGTH, "Choose which messages to try again.");
        return idempotency.form(viewer.id().value(), form, () -> retry(viewer, topic), () -> status.page(form));
    }

    private SeeOther retry(Viewer viewer, String topic) {
        int messages = outbox.retry(topic);
        if (messages == 0) {
            throw Problem.conflict("No message of this topic has failed any more. Nothing is left to try again.");
        }
        audit.record(
                viewer.id().value(),
                AuditAction.MESSAGES_RETRIED,
                UUID.nameUUIDFromBytes(topic.getBytes(StandardCharsets.UTF_8)),
                "%d of the topic %s".formatted(messages, topic));
        return SeeOther.to("/administration")
                .withNotice(messages == 1 ? "The message is tried again." : "The messages are tried again.");
    }
}
