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
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.TeamFacts;
import org.onward.composer.model.UpcomingMoment;
import org.onward.content.JobRole;
import org.onward.content.Mode;
import org.onward.content.Moment;
import org.onward.content.Safety;
import org.onward.prompts.exclusion.WithdrawnPrompts;
import org.onward.text.EnumWords;
import org.onward.web.AccessRule;
import org.onward.web.Allowed;
import org.onward.web.Form;
import org.onward.web.LondonTime;

/** Composes a sheet for a hypothetical team, so that editors can test the prompt bank. It reads no data of a real team. */
@Path(TrialSheetPage.ADDRESS)
@Produces(MediaType.TEXT_HTML)
public final class TrialSheetResource {
    private static final int MAX_PEOPLE = 200;
    private static final long SEED = 1;

    private final WithdrawnPrompts withdrawals;
    private final InstantSource clock;

    public TrialSheetResource(WithdrawnPrompts withdrawals, InstantSource clock) {
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @GET
    @Allowed(AccessRule.EDITS)
    public TrialSheetPage show(@Context UriInfo address) {
        MultivaluedMap<String, String> query = address.getQueryParameters();
        if (query.isEmpty()) {
            return TrialSheetPage.of(defaults(), Optional.empty());
        }
        Form form = defaults();
        query.forEach((field, values) -> form.and(field, values.get(0)));
        int people = form.number(TrialSheetPage.PEOPLE, 1, MAX_PEOPLE, "The number of people");
        int minutes = form.number(
                TrialSheetPage.MINUTES, ComposingRequest.MIN_MINUTES, ComposingRequest.MAX_MINUTES, "The time");
        Optional<Mode> mode = chosen(form, TrialSheetPage.MODE, Mode.class);
        Optional<Safety> safety = chosen(form, TrialSheetPage.SAFETY, Safety.class);
        Optional<JobRole> audience = chosen(form, TrialSheetPage.AUDIENCE, JobRole.class);
        Optional<Moment> moment = form.isBlank(TrialSheetPage.MOMENT)
                ? Optional.empty()
                : chosen(form, TrialSheetPage.MOMENT, Moment.class);
        form.requireValid(() -> TrialSheetPage.of(form, Optional.empty()));
        TeamFacts facts =
                TeamFacts.ofNewTeam(LondonTime.date(clock.instant()), people).with(safety.orElseThrow());
        ComposingRequest request = new ComposingRequest(
                minutes,
                moment.map(UpcomingMoment::withoutDate),
                mode.orElseThrow(),
                audience.orElseThrow(),
                Optional.empty(),
                false,
                SEED);
        return TrialSheetPage.of(form, Optional.of(result(facts, request)));
    }

    private static Form defaults() {
        return Form.with(TrialSheetPage.PEOPLE, "8")
                .and(TrialSheetPage.MODE, EnumWords.wordOf(Mode.IN_ROOM))
                .and(TrialSheetPage.SAFETY, EnumWords.wordOf(TeamFacts.NEVER_MEASURED))
                .and(TrialSheetPage.MINUTES, "30")
                .and(TrialSheetPage.MOMENT, "")
                .and(TrialSheetPage.AUDIENCE, EnumWords.wordOf(JobRole.MIXED));
    }

    private static <E extends Enum<E>> Optional<E> chosen(Form form, String field, Class<E> type) {
        return form.choice(field, word -> EnumWords.require(type, word), "Choose one from the list.");
    }

    private TrialSheetPage.TrialResult result(TeamFacts facts, ComposingRequest request) {
        Composer composer = new Composer(withdrawals.promptBank());
        List<Composition.Rejected> rejected = composer.rejected(facts, request);
        Composition composition = composer.compose(facts, request);
        List<TrialSheetPage.RejectedByRule> rejectedPrompts = rejectedPrompts(rejected);
        if (composition instanceof Composition.Refusal refusal) {
            return new TrialSheetPage.TrialResult(
                    Optional.of(refusal.why()), "There is no sheet.", List.of(), List.of(), rejectedPrompts);
        }
        Composition.Sheet sheet = (Composition.Sheet) composition;
        return new TrialSheetPage.TrialResult(
                Optional.empty(),
                "%d questions fill %d of %d minutes. %d prompts may not be on it; the others fit, and have fewer points."
                        .formatted(sheet.prompts().size(), sheet.minutes(), request.minutes(), rejected.size()),
                IntStream.range(0, sheet.prompts().size())
                        .mapToObj(index -> chosen(index + 1, sheet.prompts().get(index)))
                        .toList(),
                sheet.notes(),
                rejectedPrompts);
    }

    private static TrialSheetPage.ChosenPrompt chosen(int number, Composition.Chosen chosen) {
        return new TrialSheetPage.ChosenPrompt(
                number,
                chosen.prompt().id().value(),
                chosen.prompt().text(),
                chosen.prompt().minutes(),
                chosen.prompt().depth(),
                chosen.because());
    }

    /** Groups the rejected prompts by rule, the rule with the most prompts first. */
    private static List<TrialSheetPage.RejectedByRule> rejectedPrompts(List<Composition.Rejected> rejected) {
        Map<String, List<Composition.Rejected>> byRule =
                rejected.stream().collect(groupingBy(Composition.Rejected::rule, LinkedHashMap::new, toList()));
        return byRule.entrySet().stream()
                .map(entry -> new TrialSheetPage.RejectedByRule(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .map(rejection -> new TrialSheetPage.RejectedPrompt(
                                        rejection.prompt().id().value(),
                                        rejection.prompt().text()))
                                .toList()))
                .sorted(Comparator.comparingInt(TrialSheetPage.RejectedByRule::count)
                        .reversed())
                .toList();
    }
}
