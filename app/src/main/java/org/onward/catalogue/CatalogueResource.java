package org.onward.catalogue;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onward.content.Item;
import org.onward.content.LearningModule;
import org.onward.content.LearningResource;
import org.onward.content.MarkdownRenderer;
import org.onward.web.Allowed;
import org.onward.web.Choices;
import org.onward.web.Choices.Choice;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Rule;

/** The catalogue as a page. */
@Path("/catalogue")
@Produces(MediaType.TEXT_HTML)
public final class CatalogueResource {
    private static final int[] TIMES = {5, 15, 30, 60};

    private final Catalogue catalogue;

    public CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Allowed(Rule.SIGNED_IN)
    public CataloguePage search(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("maxMinutes") @DefaultValue("") String maxMinutes) {
        CatalogueQuery query = new CatalogueParameters(words, theme, kind, maxMinutes).query(catalogue);
        List<Item> items = catalogue.search(query);
        Form form = formOf(query);
        return new CataloguePage(
                Field.of(form, "q"),
                Choices.of(form, "theme", themes(query)),
                Choices.of(form, "kind", kinds(query)),
                Choices.of(form, "maxMinutes", times(query)),
                found(items),
                !query.isEverything(),
                items.stream().map(this::entry).toList());
    }

    private static Form formOf(CatalogueQuery query) {
        Form form = Form.with("q", query.words());
        query.theme().ifPresent(theme -> form.and("theme", theme.value()));
        query.kind().ifPresent(kind -> form.and("kind", kind));
        query.maxMinutes().ifPresent(minutes -> form.and("maxMinutes", Integer.toString(minutes)));
        return form;
    }

    private List<Choice> themes(CatalogueQuery query) {
        Stream<Choice> themes = catalogue.themes(query).stream()
                .map(theme -> Choices.choice(theme.id().value(), theme.title()));
        return Stream.concat(Stream.of(Choices.choice("", "Any theme")), themes).toList();
    }

    private List<Choice> kinds(CatalogueQuery query) {
        Stream<Choice> kinds = catalogue.kinds(query).stream()
                .map(kind ->
                        Choices.choice(kind, kind.equals(Catalogue.ANY_RESOURCE) ? "Any resource" : capitalised(kind)));
        return Stream.concat(Stream.of(Choices.choice("", "Any kind")), kinds).toList();
    }

    /** The usual lengths, and the one in the address, so that the form says what was asked. */
    private static List<Choice> times(CatalogueQuery query) {
        Stream<Choice> times = IntStream.concat(IntStream.of(TIMES), query.maxMinutes().stream())
                .distinct()
                .sorted()
                .mapToObj(minutes -> Choices.choice(Integer.toString(minutes), count(minutes, "minute")));
        return Stream.concat(Stream.of(Choices.choice("", "Any length")), times).toList();
    }

    private CataloguePage.Entry entry(Item item) {
        List<String> themes = catalogue.titlesOfThemes(item);
        String kind = capitalised(item.kindWord());
        if (item instanceof LearningResource resource) {
            return new CataloguePage.Entry(
                    item.title(),
                    "/resources/" + item.id(),
                    kind,
                    MarkdownRenderer.plainText(resource.why()),
                    item.minutes(),
                    Optional.of(resource.publisher()),
                    themes);
        }
        LearningModule module = (LearningModule) item;
        return new CataloguePage.Entry(
                item.title(),
                "/modules/" + item.id(),
                kind,
                module.summary(),
                item.minutes(),
                Optional.empty(),
                themes);
    }

    private static String found(List<Item> items) {
        long modules = items.stream().filter(LearningModule.class::isInstance).count();
        long resources = items.size() - modules;
        if (items.isEmpty()) {
            return "Nothing found";
        }
        if (resources == 0) {
            return count(modules, "module");
        }
        return modules == 0
                ? count(resources, "resource")
                : count(modules, "module") + " and " + count(resources, "resource");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
