package org.onward.prompts.sheet;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.onward.composer.Composer;
import org.onward.composer.model.ComposingRequest;
import org.onward.composer.model.Composition;
import org.onward.composer.model.OwnQuestion;
import org.onward.composer.model.UpcomingMoment;
import org.onward.composer.rules.RandomTieBreak;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.content.Moment;
import org.onward.content.Prompt;
import org.onward.content.PromptId;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.discussion.SessionId;
import org.onward.people.Access;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.prompts.exclusion.VisibleQuestions;
import org.onward.prompts.exclusion.WithdrawnPrompts;
import org.onward.prompts.record.TeamRecord;
import org.onward.prompts.record.TeamRecords;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Composes and stores sheets. Only a sheet that was run, printed or shared starts the cooldown of its questions. */
public final class PromptSheets implements VisibleQuestions {
    /** How many earlier sheets "another" avoids. Nobody asks for so many versions in a day. */
    private static final int MAX_SHOWN = 60;

    /**
     * Sheets older than this are summarised. No rule reads more about them than whether a prompt was used and its last
     * outcome.
     */
    private static final Duration RECENT = Duration.ofDays(365);

    /** How long an unused preview is kept. */
    private static final Duration PREVIEWS_KEPT = Duration.ofDays(30);

    private final Transactions transactions;
    private final PromptSheetDao dao;
    private final Access access;
    private final TeamRecords records;
    private final WithdrawnPrompts withdrawals;
    private final Supplier<Library> library;
    private final InstantSource clock;

    public PromptSheets(Jdbi jdbi, Access access, Supplier<Library> library, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(PromptSheetDao.class);
        this.access = access;
        this.records = new TeamRecords(jdbi, library, clock);
        this.withdrawals = new WithdrawnPrompts(jdbi, library);
        this.library = library;
        this.clock = clock;
    }

    /**
     * Composes a sheet and stores it as a preview.
     *
     * @throws Problem (422) when no sheet can be made
     */
    public PromptSheet compose(Viewer viewer, TeamId team, ComposingRequest request) {
        access.requireLeads(viewer, team);
        request.upcoming().flatMap(UpcomingMoment::on).ifPresent(this::requireNear);
        Composition.Sheet best = composed(team, request);
        return save(viewer, team, request, best);
    }

    /** The sets of prompts that a team was shown recently, without the leader's own questions. */
    Set<Set<PromptId>> promptSetsShownTo(TeamId team) {
        return dao.shownSheets(team, MAX_SHOWN).stream()
                .map(one -> one.prompts().stream()
                        .filter(prompt -> !OwnQuestion.isOwn(prompt))
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /** Records that the sheet was run, printed or shared. The cooldown of its questions starts. */
    public void markUsed(Viewer viewer, SheetId id, PromptSheet.UseType how) {
        PromptSheet sheet = forLeader(viewer, id);
        use(viewer, sheet, how, Optional.empty());
    }

    /** Records that a session was planned with the sheet as its agenda. It counts as run. */
    public void markRun(Viewer viewer, SheetId id, SessionId session) {
        PromptSheet sheet = forLeader(viewer, id);
        use(viewer, sheet, PromptSheet.UseType.RUN, Optional.of(session));
    }

    /** Takes a shared sheet back: its team can no longer open it. Doing so twice changes nothing. */
    public void unshare(Viewer viewer, SheetId id) {
        dao.endSharing(forLeader(viewer, id).id(), clock.instant());
    }

    private void use(Viewer viewer, PromptSheet sheet, PromptSheet.UseType how, Optional<SessionId> session) {
        transactions.useTransaction(() -> {
            dao.markRecent(sheet.id());
            dao.addUse(Ids.next(), sheet.id(), how, clock.instant(), viewer.id(), session);
        });
    }

    /** A sheet of a team that the viewer leads. @throws Problem (404, 403) */
    public PromptSheet forLeader(Viewer viewer, SheetId id) {
        PromptSheet sheet = sheet(id);
        access.requireLeads(viewer, sheet.team());
        return sheet;
    }

    /** Checks the same as {@link #forLeader} without reading the questions. @throws Problem (404, 403) */
    public void requireLeader(Viewer viewer, SheetId id) {
        access.requireLeads(
                viewer, dao.head(id).orElseThrow(PromptSheets::noSuchSheet).team());
    }

    /** A sheet that was shared with a team that the viewer is in or leads. @throws Problem (404) */
    public PromptSheet forMember(Viewer viewer, SheetId id) {
        PromptSheet sheet = sheet(id);
        boolean maySee = sheet.isShared() && access.isInvited(viewer, sheet.team());
        if (!maySee && !access.leads(viewer, sheet.team())) {
            throw noSuchSheet();
        }
        return sheet;
    }

    @Override
    public String requireText(Viewer viewer, UUID sheet, PromptId prompt) {
        return forMember(viewer, new SheetId(sheet)).requireLine(prompt).text();
    }

    /**
     * Deletes previews that are older than {@link #PREVIEWS_KEPT}. Used sheets stay.
     *
     * @return the number of deleted sheets, at most {@code limit}
     */
    public int deleteOldPreviews(int limit) {
        return transactions.inTransaction(() -> {
            List<SheetId> sheets = dao.neverUsed(clock.instant().minus(PREVIEWS_KEPT), limit);
            dao.delete(sheets);
            return sheets.size();
        });
    }

    /**
     * Summarises used sheets that are more than a year old. Composing and counting then read one row for each prompt
     * instead of every old sheet.
     *
     * @return the number of summarised sheets, at most {@code limit}
     */
    public int summarise(int limit) {
        return dao.summarise(clock.instant().minus(RECENT), limit);
    }

    /** The latest sheets of a team, the newest first. */
    public List<EarlierSheetRow> earlierSheets(Viewer viewer, TeamId team, int limit) {
        access.requireLeads(viewer, team);
        return dao.earlierSheets(team, limit);
    }

    /** The default seed of a team on a day. It is the same all day. */
    public long seedFor(TeamId team) {
        long day = LondonTime.date(clock.instant()).toEpochDay();
        return RandomTieBreak.hash(day, team.toString()) & Integer.MAX_VALUE;
    }

    /** The sheet without its withdrawn questions, for members of the team and for paper. */
    PromptSheet withoutWithdrawn(PromptSheet sheet) {
        Set<PromptId> withdrawn = withdrawals.withdrawnPrompts();
        return new PromptSheet(
                sheet.head(),
                sheet.lines().stream()
                        .filter(line -> !withdrawn.contains(line.prompt()))
                        .toList(),
                sheet.uses());
    }

    /** The numbers of the withdrawn questions of a sheet, counted from 1. */
    List<Integer> withdrawnNumbers(PromptSheet sheet) {
        Set<PromptId> withdrawn = withdrawals.withdrawnPrompts();
        return IntStream.rangeClosed(1, sheet.lines().size())
                .filter(number ->
                        withdrawn.contains(sheet.lines().get(number - 1).prompt()))
                .boxed()
                .toList();
    }

    /** The contraindications of each question of a sheet, from the current library. */
    Map<PromptId, List<String>> cautionsFor(PromptSheet sheet) {
        return sheet.prompts().stream()
                .flatMap(prompt -> library.get().prompt(prompt).stream())
                .collect(Collectors.toMap(
                        Prompt::id, prompt -> prompt.conditions().contraindications()));
    }

    /** When not to talk about the module that a sheet is about. */
    Optional<String> moduleCaution(PromptSheet sheet) {
        return library.get().moduleTitled(sheet.head().subject()).map(LearningModule::caution);
    }

    /** All moments that at least one prompt in the library is written for. */
    public Set<Moment> moments() {
        return library.get().promptMoments();
    }

    private void requireNear(LocalDate day) {
        LocalDate today = LondonTime.date(clock.instant());
        if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1))) {
            throw Problem.invalid("momentOn", "Choose a day within a year from today, or leave it out.");
        }
    }

    /** The prompts that were swapped or dropped on this request. */
    Set<PromptId> removedPrompts(PromptSheet sheet) {
        return dao.removedPrompts(sheet.head().root());
    }

    /** The facts and the prompt bank for composing. */
    TeamRecord recordOf(TeamId team) {
        return records.recordOf(team);
    }

    private Composition.Sheet composed(TeamId team, ComposingRequest request) {
        TeamRecord record = recordOf(team);
        return requireSheet(new Composer(record.bank()).compose(record.facts(), request));
    }

    static Composition.Sheet requireSheet(Composition composition) {
        if (composition instanceof Composition.Refusal refusal) {
            throw Problem.invalid(refusal.field(), refusal.why());
        }
        return (Composition.Sheet) composition;
    }

    /** Stores a composed sheet as a preview. */
    public PromptSheet save(Viewer viewer, TeamId team, ComposingRequest request, Composition.Sheet sheet) {
        return save(head(viewer, team, request, sheet), sheet);
    }

    /** Stores another version of a sheet as a new preview. It removes no prompts. */
    PromptSheet saveVersion(Viewer viewer, PromptSheet shown, Composition.Sheet sheet) {
        PromptSheet.Head head = head(viewer, shown.team(), shown.head().request(), sheet);
        return save(head.asVersionOf(shown.head(), List.of()), sheet);
    }

    /** Stores a changed sheet as a new preview, with the prompts that the change removed. */
    PromptSheet saveChanged(Viewer viewer, PromptSheet changed, Composition.Sheet sheet) {
        List<PromptId> removed = changed.prompts().stream()
                .filter(prompt -> !sheet.ids().contains(prompt))
                .toList();
        PromptSheet.Head head = head(viewer, changed.team(), changed.head().request(), sheet);
        return save(head.asVersionOf(changed.head(), removed), sheet);
    }

    private PromptSheet.Head head(Viewer viewer, TeamId team, ComposingRequest request, Composition.Sheet sheet) {
        return PromptSheet.Head.of(new SheetId(Ids.next()), team, viewer.id(), clock.instant(), request, sheet);
    }

    private PromptSheet save(PromptSheet.Head head, Composition.Sheet sheet) {
        List<PromptSheet.SheetLine> lines =
                sheet.prompts().stream().map(PromptSheet.SheetLine::of).toList();
        transactions.useTransaction(() -> {
            access.requireOpen(head.team());
            dao.add(head);
            dao.addLines(
                    head.id(), IntStream.rangeClosed(1, lines.size()).boxed().toList(), lines);
        });
        return new PromptSheet(head, lines, List.of());
    }

    private PromptSheet sheet(SheetId id) {
        return dao.head(id).map(this::withLines).orElseThrow(PromptSheets::noSuchSheet);
    }

    private PromptSheet withLines(PromptSheet.Head head) {
        return new PromptSheet(head, dao.lines(head.id()), dao.uses(head.id()));
    }

    private static Problem noSuchSheet() {
        return Problem.notFound("There is no such sheet. Make one from the team page.");
    }
}
