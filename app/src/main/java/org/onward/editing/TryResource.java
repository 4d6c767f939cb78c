package org.onward.editing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onward.composer.Composer;
import org.onward.composer.ComposingRequest;
import org.onward.composer.Composition;
import org.onward.composer.TeamFacts;
import org.onward.composer.UpcomingMoment;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Safety;
import org.onward.prompts.Withdrawals;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.LondonTime;

/** An editor imagines a team, and sees what the bank has for it. It asks nothing of any team that there is. */
@Path(TryPage.ADDRESS)
@Produces(MediaType.TEXT_HTML)
public final class TryResource {
    private static final int MOST_PEOPLE = 200;
    private static final long SEED = 1;

    private final Withdrawals withdrawals;
    private final InstantSource clock;

    public TryResource(Withdrawals withdrawals, InstantSource clock) {
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @GET
    @Allowed(AccessRule.EDITS)
    public TryPage imagine(@Context UriInfo address) {
        MultivaluedMap<String, String> query = address.getQueryParameters();
        if (query.isEmpty()) {
            return TryPage.of(usual(), Optional.empty());
        }
        Form form = usual();
        query.forEach((field, values) -> form.and(field, values.get(0)));
        int people = form.number(TryPage.PEOPLE, 1, MOST_PEOPLE, "The number of people");
        int minutes =
                form.number(TryPage.MINUTES, ComposingRequest.LEAST_MINUTES, ComposingRequest.MOST_MINUTES, "The time");
        Optional<Mode> mode = chosen(form, TryPage.MODE, Mode.class);
        Optional<Safety> safety = chosen(form, TryPage.SAFETY, Safety.class);
        Optional<JobRole> audience = chosen(form, TryPage.AUDIENCE, JobRole.class);
        Optional<Moment> moment =
                form.isBlank(TryPage.MOMENT) ? Optional.empty() : chosen(form, TryPage.MOMENT, Moment.class);
        form.requireSound(() -> TryPage.of(form, Optional.empty()));
        TeamFacts facts =
                TeamFacts.ofNewTeam(LondonTime.date(clock.instant()), people).with(safety.orElseThrow());
        ComposingRequest request = new ComposingRequest(
                minutes,
                moment.map(UpcomingMoment::soon),
                mode.orElseThrow(),
                audience.orElseThrow(),
                Optional.empty(),
                false,
                SEED);
        return TryPage.of(form, Optional.of(tried(facts, request)));
    }

    private static Form usual() {
        return Form.with(TryPage.PEOPLE, "8")
                .and(TryPage.MODE, EnumWords.of(Mode.IN_ROOM))
                .and(TryPage.SAFETY, EnumWords.of(TeamFacts.NEVER_MEASURED))
                .and(TryPage.MINUTES, "30")
                .and(TryPage.MOMENT, "")
                .and(TryPage.AUDIENCE, EnumWords.of(JobRole.MIXED));
    }

    private static <E extends Enum<E>> Optional<E> chosen(Form form, String field, Class<E> type) {
        return form.choice(field, word -> EnumWords.require(type, word), "Choose one from the list.");
    }

    private TryPage.Tried tried(TeamFacts facts, ComposingRequest request) {
        Composer composer = new Composer(withdrawals.bank());
        List<Composition.Rejected> rejected = composer.rejected(facts, request);
        Composition composition = composer.compose(facts, request);
        List<TryPage.KeptOff> keptOff = keptOff(rejected);
        if (composition instanceof Composition.Refusal refusal) {
            return new TryPage.Tried(Optional.of(refusal.why()), "There is no sheet.", List.of(), List.of(), keptOff);
        }
        Composition.Sheet sheet = (Composition.Sheet) composition;
        return new TryPage.Tried(
                Optional.empty(),
                "%d questions fill %d of %d minutes. %d prompts may not be on it; the others fit, and have fewer points."
                        .formatted(sheet.prompts().size(), sheet.minutes(), request.minutes(), rejected.size()),
                IntStream.range(0, sheet.prompts().size())
                        .mapToObj(index -> chosen(index + 1, sheet.prompts().get(index)))
                        .toList(),
                sheet.notes(),
                keptOff);
    }

    private static TryPage.Chosen chosen(int number, Composition.Chosen chosen) {
        return new TryPage.Chosen(
                number,
                chosen.prompt().id().value(),
                chosen.prompt().text(),
                chosen.prompt().minutes(),
                chosen.prompt().depth(),
                chosen.because());
    }

    /** The rule that keeps most off comes first. */
    private static List<TryPage.KeptOff> keptOff(List<Composition.Rejected> rejected) {
        Map<String, List<Composition.Rejected>> byRule =
                rejected.stream().collect(groupingBy(Composition.Rejected::rule, LinkedHashMap::new, toList()));
        return byRule.entrySet().stream()
                .map(entry -> new TryPage.KeptOff(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .map(one -> new TryPage.One(
                                        one.prompt().id().value(), one.prompt().text()))
                                .toList()))
                .sorted(Comparator.comparingInt(TryPage.KeptOff::count).reversed())
                .toList();
    }
}
