package org.onward.learner;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.learning.Learning;
import org.onward.learning.Progress;
import org.onward.people.Viewer;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;

/** The JSON API for a module with its resources and the viewer's rungs. */
@Path("/api/v1/modules/{module}")
@Produces(MediaType.APPLICATION_JSON)
public final class ModuleApi {
    private final Steps steps;
    private final Learning learning;
    private final Supplier<Library> library;

    public ModuleApi(Steps steps, Learning learning, Supplier<Library> library) {
        this.steps = steps;
        this.learning = learning;
        this.library = library;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public ModuleResponse show(@Auth Viewer viewer, @PathParam("module") ItemId id) {
        LearningModule module = steps.requireModule(id);
        List<Progress> all = learning.progressOf(viewer);
        List<ModuleResponse.Resource> resources = module.resources().stream()
                .flatMap(resource -> library.get().resource(resource).stream())
                .map(resource -> ModuleResponse.Resource.of(
                        resource, on(all, resource.id(), viewer).explored()))
                .toList();
        Progress mine = on(all, id, viewer);
        List<ModuleResponse.MyRung> rungs = Arrays.stream(Rung.values())
                .map(rung -> new ModuleResponse.MyRung(
                        rung,
                        mine.hasReached(rung),
                        mine.reachedAt(rung),
                        module.needs().contains(rung)))
                .toList();
        return ModuleResponse.of(module, resources, mine, rungs);
    }

    private static Progress on(List<Progress> all, ItemId item, Viewer viewer) {
        return all.stream()
                .filter(progress -> progress.item().equals(item))
                .findFirst()
                .orElse(Progress.notStarted(viewer.id(), item));
    }
}
