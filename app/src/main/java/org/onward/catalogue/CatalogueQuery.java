package org.onward.catalogue;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.onward.content.JobRole;
import org.onward.content.Moment;
import org.onward.content.ThemeId;
import org.onward.text.EnumWords;

/** A search with its filters. Without any it matches everything. */
public record CatalogueQuery(
        String words,
        Optional<ThemeId> theme,
        Optional<String> kind,
        OptionalInt maxMinutes,
        Optional<JobRole> audience,
        Optional<Moment> moment) {
    public static final CatalogueQuery EVERYTHING = of("");

    /** A query without filters. */
    public static CatalogueQuery of(String words) {
        return new CatalogueQuery(
                words, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    public boolean isFiltered() {
        return !equals(of(words));
    }

    CatalogueQuery withWords(String other) {
        return new CatalogueQuery(other, theme, kind, maxMinutes, audience, moment);
    }

    CatalogueQuery withMaxMinutes(OptionalInt other) {
        return new CatalogueQuery(words, theme, kind, other, audience, moment);
    }

    CatalogueQuery withTheme(Optional<ThemeId> other) {
        return new CatalogueQuery(words, other, kind, maxMinutes, audience, moment);
    }

    CatalogueQuery withKind(Optional<String> other) {
        return new CatalogueQuery(words, theme, other, maxMinutes, audience, moment);
    }

    CatalogueQuery withAudience(Optional<JobRole> other) {
        return new CatalogueQuery(words, theme, kind, maxMinutes, other, moment);
    }

    CatalogueQuery withMoment(Optional<Moment> other) {
        return new CatalogueQuery(words, theme, kind, maxMinutes, audience, other);
    }

    /** The address of the page with the results. */
    String address() {
        return "/catalogue"
                + parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "="
                                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(joining("&", "?", ""))
                        .replaceFirst("^\\?$", "");
    }

    String address(int page) {
        return address() + (address().contains("?") ? "&" : "?") + "page=" + page;
    }

    /** The query parameters of the address and of the form. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            parameters.put("q", words);
        }
        theme.ifPresent(id -> parameters.put("theme", id.value()));
        kind.ifPresent(word -> parameters.put("kind", word));
        maxMinutes.ifPresent(minutes -> parameters.put("maxMinutes", Integer.toString(minutes)));
        audience.ifPresent(role -> parameters.put("audience", EnumWords.wordOf(role)));
        moment.ifPresent(when -> parameters.put("moment", EnumWords.wordOf(when)));
        return parameters;
    }
}
