package org.onward.prompts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onward.composer.TeamFacts;
import org.onward.composer.TeamFacts.Asked;
import org.onward.composer.TeamFacts.Gathering;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.content.Rung;
import org.onward.content.ThemeId;
import org.onward.discussion.PromptRun;
import org.onward.learning.HeldRungs;
import org.onward.web.LondonTime;

/**
 * What was read of one team, and the facts that follow.
 *
 * @param held how many hold which rungs of what
 * @param met when it last discussed each module
 * @param run what was on the agendas of its sessions
 * @param used what was on sheets that it used
 * @param elsewhere what its people had with other teams
 * @param latest the latest sheets that it used
 */
record TeamRecord(
        Library library,
        Map<ItemId, List<HeldRungs>> held,
        Map<ItemId, LocalDate> met,
        List<PromptRun> run,
        List<TeamFactsDao.Used> used,
        List<TeamFactsDao.Elsewhere> elsewhere,
        List<TeamFactsDao.UsedSheet> latest) {
    private static final BinaryOperator<LocalDate> LATER = BinaryOperator.maxBy(Comparator.naturalOrder());

    Map<ItemId, TeamFacts.Standing> standings() {
        return library.modules().stream().collect(Collectors.toMap(LearningModule::id, this::standing));
    }

    /** Started is any rung: each is a fact of its own, and a later one may be held without the first. */
    private TeamFacts.Standing standing(LearningModule module) {
        List<HeldRungs> groups = held.getOrDefault(module.id(), List.of());
        return new TeamFacts.Standing(
                count(groups, HeldRungs::holdsAny),
                count(groups, group -> group.completes(module)),
                count(groups, group -> group.holds(Rung.COMMITTED)),
                Optional.ofNullable(met.get(module.id())));
    }

    private static int count(List<HeldRungs> groups, Predicate<HeldRungs> which) {
        return groups.stream().filter(which).mapToInt(HeldRungs::people).sum();
    }

    Map<PromptId, Asked> asked() {
        Map<PromptId, LocalDate> lastUsed = lastUsed();
        Set<PromptId> unwelcome = used.stream()
                .filter(TeamFactsDao.Used::unwelcome)
                .map(TeamFactsDao.Used::prompt)
                .collect(Collectors.toSet());
        Map<PromptId, Asked> asked = new HashMap<>();
        lastUsed.forEach(
                (prompt, day) -> asked.put(prompt, new Asked(Optional.of(day), 0, unwelcome.contains(prompt))));
        elsewhere.forEach(other -> asked.put(
                other.prompt(),
                new Asked(
                        Optional.ofNullable(lastUsed.get(other.prompt())),
                        other.people(),
                        unwelcome.contains(other.prompt()))));
        return asked;
    }

    /** From sheets that were used, and from the agendas of sessions that were held. */
    private Map<PromptId, LocalDate> lastUsed() {
        Map<PromptId, LocalDate> last = new HashMap<>();
        used.forEach(one -> last.merge(one.prompt(), LondonTime.date(one.used()), LATER));
        run.forEach(one -> last.merge(one.prompt(), LondonTime.date(one.held()), LATER));
        return last;
    }

    /** A theme comes up when a module about it is discussed, and when a question about it is used. */
    Map<ThemeId, LocalDate> cameUp() {
        Map<ThemeId, LocalDate> cameUp = new HashMap<>();
        met.forEach((module, day) -> library.module(module).stream()
                .flatMap(known -> known.themes().stream())
                .forEach(theme -> cameUp.merge(theme, day, LATER)));
        lastUsed().forEach((prompt, day) -> library.prompt(prompt)
                .filter(TeamRecord::isMatter)
                .ifPresent(known -> cameUp.merge(known.theme(), day, LATER)));
        return cameUp;
    }

    /** The latest first: sheets that were used, and modules that were discussed. */
    List<Gathering> gatherings(int most) {
        Stream<Gathering> discussions = met.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> library.module(entry.getKey()).stream()
                        .map(module -> new Gathering(
                                entry.getValue(), Set.copyOf(module.themes()), Set.of(), Set.of(module.id()))));
        Stream<Gathering> sheets = latest.stream()
                .sorted(Comparator.comparing(TeamFactsDao.UsedSheet::used).reversed())
                .map(this::gathering);
        return Stream.concat(discussions, sheets)
                .sorted(Comparator.comparing(Gathering::on).reversed())
                .limit(most)
                .toList();
    }

    private Gathering gathering(TeamFactsDao.UsedSheet sheet) {
        List<Prompt> prompts = sheet.prompts().stream()
                .flatMap(id -> library.prompt(id).stream())
                .filter(TeamRecord::isMatter)
                .toList();
        return new Gathering(
                LondonTime.date(sheet.used()),
                prompts.stream().map(Prompt::theme).collect(Collectors.toSet()),
                prompts.stream().map(Prompt::scope).collect(Collectors.toSet()),
                library.modules().stream()
                        .map(LearningModule::id)
                        .filter(module -> isAbout(module, prompts))
                        .collect(Collectors.toSet()));
    }

    /** Whether at least half of the questions belong to the module. */
    private static boolean isAbout(ItemId module, List<Prompt> prompts) {
        long held = prompts.stream()
                .filter(prompt -> prompt.modules().contains(module))
                .count();
        return held > 0 && held * 2 >= prompts.size();
    }

    /** What was talked about: not the promises that any talk may end in. */
    private static boolean isMatter(Prompt prompt) {
        return !prompt.isAboutPromises();
    }
}
