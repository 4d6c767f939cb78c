package org.onward.catalogue;

import static org.onward.web.Choices.choice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.onward.catalogue.CataloguePage.Chosen;
import org.onward.catalogue.CataloguePage.Time;
import org.onward.content.JobRole;
import org.onward.content.Library;
import org.onward.content.Moment;
import org.onward.content.Theme;
import org.onward.text.English;
import org.onward.text.EnumWords;
import org.onward.web.Choices;
import org.onward.web.Choices.Choice;
import org.onward.web.Field;
import org.onward.web.Form;

/**
 * The filters of the catalogue, each choice with the number of results it would leave. Choices without results are left
 * out.
 */
final class CatalogueChoices {
    private final CatalogueQuery query;
    private final FacetCounts counts;
    private final Library library;
    private final Form form = Form.blank();

    CatalogueChoices(CatalogueQuery query, FacetCounts counts, Library library) {
        this.query = query;
        this.counts = counts;
        this.library = library;
        query.parameters().forEach(form::and);
    }

    Field words() {
        return Field.of(form, "q");
    }

    List<Time> times() {
        return Catalogue.timeLimits(query).stream()
                .map(this::time)
                .filter(time -> time.count() > 0 || time.chosen())
                .toList();
    }

    private Time time(int minutes) {
        boolean chosen = query.maxMinutes().equals(OptionalInt.of(minutes));
        OptionalInt other = chosen ? OptionalInt.empty() : OptionalInt.of(minutes);
        return new Time(
                minutes + " min",
                counts.countWithinMinutes(minutes),
                query.withMaxMinutes(other).address(),
                chosen);
    }

    Choices moments() {
        return choices(
                "moment",
                "nothing in particular",
                List.of(Moment.values()),
                EnumWords::wordOf,
                MomentPhrases::words,
                counts::countForMoment);
    }

    Choices themes() {
        return choices(
                "theme",
                "Any theme",
                library.themes(),
                theme -> theme.id().value(),
                Theme::title,
                theme -> counts.countWithTheme(theme.id()));
    }

    Choices kinds() {
        return choices(
                "kind", "Any kind", CatalogueKinds.ALL, kind -> kind, CatalogueKinds::label, counts::countOfKind);
    }

    Choices audiences() {
        return choices(
                "audience",
                "Anybody",
                List.of(JobRole.values()),
                EnumWords::wordOf,
                role -> English.capitalised(role.label()),
                counts::countForAudience);
    }

    /** The active filters, in the order of the page. */
    List<Chosen> chosen() {
        return Stream.of(
                        query.maxMinutes().stream()
                                .mapToObj(minutes -> new Chosen(
                                        "%s or less".formatted(English.count(minutes, "minute")),
                                        query.withMaxMinutes(OptionalInt.empty())
                                                .address())),
                        query.moment().stream()
                                .map(moment -> new Chosen(
                                        "About to " + MomentPhrases.words(moment),
                                        query.withMoment(Optional.empty()).address())),
                        query.theme().flatMap(library::theme).stream()
                                .map(theme -> new Chosen(
                                        theme.title(),
                                        query.withTheme(Optional.empty()).address())),
                        query.kind().stream()
                                .map(kind -> new Chosen(
                                        CatalogueKinds.label(kind),
                                        query.withKind(Optional.empty()).address())),
                        query.audience().stream()
                                .map(role -> new Chosen(
                                        "For " + role.label(),
                                        query.withAudience(Optional.empty()).address())))
                .flatMap(chosen -> chosen)
                .toList();
    }

    private <T> Choices choices(
            String name,
            String any,
            Collection<T> options,
            Function<T, String> value,
            Function<T, String> text,
            ToIntFunction<T> count) {
        Stream<Choice> offered = options.stream()
                .filter(option -> count.applyAsInt(option) > 0 || form.isChecked(name, value.apply(option)))
                .map(option ->
                        choice(value.apply(option), "%s (%d)".formatted(text.apply(option), count.applyAsInt(option))));
        return Choices.of(
                form, name, Stream.concat(Stream.of(choice("", any)), offered).toList());
    }
}
