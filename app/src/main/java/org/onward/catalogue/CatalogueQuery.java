package org.onward.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.onward.content.JobRole;
import org.onward.content.Moment;
import org.onward.content.ThemeId;
import org.onward.text.EnumWords;
import org.onward.web.Address;
import org.onward.web.Paging;

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

    /** The address of the first page of results. */
    Address list() {
        Address list = Address.of("/catalogue");
        for (Map.Entry<String, String> parameter : parameters().entrySet()) {
            list = list.with(parameter.getKey(), parameter.getValue());
        }
        return list;
    }

    String address() {
        return list().toString();
    }

    /** The address of one page of results. */
    String address(int page) {
        return Paging.address(list(), page).toString();
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
