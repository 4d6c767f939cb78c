package org.onward.learner.year;

import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.onward.people.Viewer;
import org.onward.text.EnumWords;
import org.onward.text.TextRule;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Choices;
import org.onward.web.CsvDownload;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.PdfDownload;

/** A learner's own record of a period: the page, and the same as CSV, JSON and PDF. */
@Path("/my-year")
@Produces(MediaType.TEXT_HTML)
public final class YearResource {
    private static final String ADDRESS = "/my-year";
    private static final String FILE = "learning-record";

    /** Enough to recognise a note, short enough for one or two lines beside its checkbox. */
    private static final int MAX_BEGINNING_LENGTH = 120;

    private final YearRecords records;
    private final InstantSource clock;

    public YearResource(YearRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    @GET
    @Allowed(AccessRule.SIGNED_IN)
    public YearPage page(@Auth Viewer viewer, @Context UriInfo address) {
        Form entered = Form.ofQuery(address.getQueryParameters());
        boolean chosen = YearChoice.isMadeIn(entered);
        Form form = chosen || !entered.isBlank(YearChoice.FROM) ? entered : YearChoice.suggestion(today());
        List<YearRecord.Note> notes = notes(viewer, form);
        if (!chosen) {
            return page(form, notes, Optional.empty(), "");
        }
        YearChoice choice = YearChoice.read(form);
        YearRecord record =
                form.submit(() -> records.of(viewer, choice, notes), () -> page(form, notes, Optional.empty(), ""));
        return page(
                form,
                notes,
                Optional.of(YearDocument.of(record)),
                "?" + address.getRequestUri().getRawQuery());
    }

    @GET
    @Path("record.pdf")
    @Produces(PdfDownload.TYPE)
    @Allowed(AccessRule.SIGNED_IN)
    public PdfDownload pdf(@Auth Viewer viewer, @Context UriInfo address) {
        YearRecord record = record(viewer, address);
        return new PdfDownload(
                viewer.id().value(),
                FILE,
                today(),
                new YearDocumentPage(YearDocument.of(record), LondonTime.day(today())));
    }

    @GET
    @Path("record.csv")
    @Produces(CsvDownload.TYPE)
    @Allowed(AccessRule.SIGNED_IN)
    public CsvDownload csv(@Auth Viewer viewer, @Context UriInfo address) {
        YearRecord record = record(viewer, address);
        return new CsvDownload(viewer.id().value(), FILE, today(), rows -> write(record, rows));
    }

    @GET
    @Path("record.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(AccessRule.SIGNED_IN)
    public Response json(@Auth Viewer viewer, @Context UriInfo address) {
        return Response.ok(record(viewer, address))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s-%s.json\"".formatted(FILE, today()))
                .build();
    }

    private YearRecord record(Viewer viewer, UriInfo address) {
        Form form = Form.ofQuery(address.getQueryParameters());
        YearChoice choice = YearChoice.read(form);
        return form.submit(
                () -> records.of(viewer, choice), () -> page(form, notes(viewer, form), Optional.empty(), ""));
    }

    private static YearPage page(
            Form form, List<YearRecord.Note> notes, Optional<YearDocument> document, String query) {
        return new YearPage(
                List.of(new Link("/", "My learning")),
                form.problems(),
                Field.of(form, YearChoice.FROM),
                Field.of(form, YearChoice.UNTIL),
                Choices.of(
                        form,
                        YearChoice.PART,
                        Arrays.stream(YearPart.values())
                                .map(part -> Choices.choice(EnumWords.wordOf(part), part.label(), part.hint()))
                                .toList()),
                choices(form, notes),
                document,
                document.isEmpty()
                        ? List.of()
                        : List.of(
                                new Link(ADDRESS + "/record.pdf" + query, "PDF"),
                                new Link(ADDRESS + "/record.csv" + query, "Table (CSV)"),
                                new Link(ADDRESS + "/record.json" + query, "Data (JSON)")));
    }

    /** The notes of the entered period; those of all time while the period is not valid, so that no tick is lost. */
    private List<YearRecord.Note> notes(Viewer viewer, Form form) {
        return YearChoice.periodOf(form)
                .map(period -> records.notes(viewer, period.start(), period.end()))
                .orElseGet(() ->
                        records.notes(viewer, Instant.EPOCH, clock.instant().plus(1, ChronoUnit.DAYS)));
    }

    private static Optional<Choices> choices(Form form, List<YearRecord.Note> notes) {
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(Choices.of(
                        form,
                        YearChoice.NOTE,
                        notes.stream()
                                .map(note -> Choices.choice(
                                        note.id().toString(),
                                        "%s, %s".formatted(LondonTime.day(note.on()), note.title()),
                                        TextRule.beginning(note.text(), MAX_BEGINNING_LENGTH)))
                                .toList()));
    }

    private static void write(YearRecord record, Consumer<List<String>> rows) {
        rows.accept(List.of("date", "kind", "item", "title", "theme", "minutes", "words", "outcome"));
        record.learning()
                .forEach(one -> rows.accept(List.of(
                        one.on().toString(),
                        one.step().word(),
                        one.item().value(),
                        CsvDownload.text(one.title()),
                        CsvDownload.text(one.theme()),
                        String.valueOf(one.minutes()),
                        "",
                        "")));
        record.discussions()
                .forEach(one -> rows.accept(List.of(
                        one.on().toString(),
                        "discussed",
                        one.item().value(),
                        CsvDownload.text(one.title()),
                        CsvDownload.text(one.theme()),
                        String.valueOf(one.minutes()),
                        "",
                        "")));
        record.commitments()
                .forEach(one -> rows.accept(List.of(
                        one.on().toString(),
                        "commitment",
                        one.item().value(),
                        CsvDownload.text(one.title()),
                        "",
                        "",
                        CsvDownload.text("When %s, I will %s.".formatted(one.when(), one.will())),
                        one.answer().map(answer -> answer.word()).orElse(""))));
        record.mandatory()
                .forEach(one -> rows.accept(List.of(
                        one.on().toString(),
                        "mandatory training",
                        one.subject().value(),
                        CsvDownload.text(one.title()),
                        "",
                        "",
                        "",
                        one.expires().map(day -> "expires " + day).orElse(""))));
        record.notes()
                .forEach(one -> rows.accept(List.of(
                        one.on().toString(),
                        "private note",
                        one.item().value(),
                        CsvDownload.text(one.title()),
                        "",
                        "",
                        CsvDownload.text(one.text()),
                        "")));
    }

    private LocalDate today() {
        return LondonTime.date(clock.instant());
    }
}
