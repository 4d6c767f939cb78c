package org.onward.roster;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onward.people.bulk.RowField;
import org.onward.roster.ImportProfile.Heading;
import org.onward.text.TextRule;

/** Reads profiles: those that are shipped with Onward by their name, and others from files. */
public final class Profiles {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Pattern JOINED = Pattern.compile(" \\+ ");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Profiles() {}

    /** As in the file. */
    private record ProfileFile(
            @Nullable String title,
            @Nullable String files,
            boolean complete,
            @Nullable List<String> encodings,
            @Nullable List<String> separators,
            @Nullable List<String> dates,
            @Nullable Map<String, List<String>> columns,
            @Nullable Map<String, Map<String, List<String>>> codes) {}

    /**
     * Reads a profile.
     *
     * @param name of a shipped one, or the path of a file
     * @param kind what files it is for: {@code people}
     * @throws IllegalArgumentException naming the field and the fix
     */
    static <F extends RowField> ImportProfile<F> read(String name, String kind, F[] fields) {
        String id = NAME.matcher(name).matches()
                ? name
                : Path.of(name).getFileName().toString().replaceFirst("\\.ya?ml$", "");
        try (InputStream file = open(name)) {
            return profile(id, YAML.readValue(file, ProfileFile.class), kind, fields);
        } catch (JsonMappingException e) {
            String where = e.getPath().isEmpty()
                    ? ""
                    : " at %s".formatted(e.getPath().get(0).getFieldName());
            throw new IllegalArgumentException(
                    "The profile %s cannot be read%s: %s".formatted(id, where, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("The profile %s is no YAML file: %s".formatted(id, e.getMessage()), e);
        }
    }

    private static InputStream open(String name) {
        if (NAME.matcher(name).matches()) {
            InputStream shipped = Profiles.class.getResourceAsStream("profiles/%s.yaml".formatted(name));
            if (shipped != null) {
                return shipped;
            }
        } else if (Files.isRegularFile(Path.of(name))) {
            try {
                return Files.newInputStream(Path.of(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalArgumentException(
                "There is no profile %s. Shipped are onward and esr-style for people, and records for mandatory records; or give the path of a file, such as ./our.yaml."
                        .formatted(name));
    }

    private static <F extends RowField> ImportProfile<F> profile(String id, ProfileFile file, String kind, F[] fields) {
        if (!kind.equals(file.files())) {
            throw wrong(
                    id, "files", "This profile is not for this kind of file. It has to say files: %s.".formatted(kind));
        }
        Map<F, List<Heading>> columns = new LinkedHashMap<>();
        orEmpty(file.columns())
                .forEach((name, headings) -> columns.put(
                        field(id, "columns", name, fields),
                        headings.stream().map(Profiles::heading).toList()));
        Map<F, Map<String, String>> codes = new HashMap<>();
        orEmpty(file.codes()).forEach((name, meanings) -> {
            Map<String, String> words = new HashMap<>();
            meanings.forEach((meaning, cells) -> cells.forEach(cell -> words.put(key(cell), meaning)));
            codes.put(field(id, "codes", name, fields), words);
        });
        return new ImportProfile<>(
                id,
                file.title() == null ? id : file.title(),
                file.complete(),
                orEmpty(file.encodings()).stream()
                        .map(name -> charset(id, name))
                        .toList(),
                orEmpty(file.separators()).stream()
                        .map(name -> separator(id, name))
                        .toList(),
                orEmpty(file.dates()).stream().map(form -> date(id, form)).toList(),
                columns,
                codes);
    }

    /** Headings and codes are compared without case and without white space around them. */
    static String key(String text) {
        return TextRule.oneLine(text).toLowerCase(Locale.UK);
    }

    private static Heading heading(String text) {
        return new Heading(JOINED.splitAsStream(text).map(TextRule::oneLine).toList());
    }

    private static <F extends RowField> F field(String id, String where, String name, F[] fields) {
        return Stream.of(fields)
                .filter(field -> field.word().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(
                        id,
                        where,
                        "There is no field %s. Use one of: %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ",
                                                Stream.of(fields)
                                                        .map(RowField::word)
                                                        .toList()))));
    }

    private static Charset charset(String id, String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw wrong(id, "encodings", "There is no encoding %s. Use utf-8 or windows-1252.".formatted(name));
        }
    }

    private static char separator(String id, String name) {
        if (name.equals("tab")) {
            return '\t';
        }
        if (name.length() != 1) {
            throw wrong(id, "separators", "A separator is one character or the word tab.");
        }
        return name.charAt(0);
    }

    /** {@code yyyy} is the year, as in most systems. A date that does not exist is refused. */
    private static DateTimeFormatter date(String id, String form) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(form.replace('y', 'u'))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw wrong(id, "dates", "%s is no form of a date. Use one such as dd/MM/yyyy.".formatted(form));
        }
    }

    private static IllegalArgumentException wrong(String id, String field, String message) {
        return new IllegalArgumentException("Profile %s, %s: %s".formatted(id, field, message));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
