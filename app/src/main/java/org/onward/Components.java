package org.onward;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.administration.AdministeredPart;
import org.onward.administration.AdministrationResource;
import org.onward.administration.AuditPages;
import org.onward.administration.AuditResource;
import org.onward.administration.LeaderPages;
import org.onward.administration.LeadersResource;
import org.onward.administration.RolePages;
import org.onward.administration.RolesResource;
import org.onward.administration.ServiceStatus;
import org.onward.assignment.AssignmentId;
import org.onward.assignment.Assignments;
import org.onward.assignment.AssignmentsApi;
import org.onward.audit.AuditTrail;
import org.onward.browsing.NetworksApi;
import org.onward.browsing.NetworksResource;
import org.onward.browsing.PathwaysApi;
import org.onward.browsing.PathwaysResource;
import org.onward.browsing.ThemesApi;
import org.onward.browsing.ThemesResource;
import org.onward.browsing.local.LocalOffers;
import org.onward.browsing.local.LocalOffersResource;
import org.onward.catalogue.Catalogue;
import org.onward.catalogue.CatalogueApi;
import org.onward.catalogue.CatalogueResource;
import org.onward.catalogue.ContentArchive;
import org.onward.catalogue.ItemTitles;
import org.onward.catalogue.MissedSearches;
import org.onward.catalogue.SavedItems;
import org.onward.catalogue.SavedResource;
import org.onward.commitment.CheckBacks;
import org.onward.commitment.CommitmentId;
import org.onward.commitment.Commitments;
import org.onward.commitment.CommitmentsApi;
import org.onward.commitment.CommitmentsResource;
import org.onward.commitment.NewCommitmentResource;
import org.onward.content.Library;
import org.onward.content.LiveContent;
import org.onward.content.check.CheckingLoader;
import org.onward.discussion.AttendanceApi;
import org.onward.discussion.AttendanceCorrections;
import org.onward.discussion.Attendances;
import org.onward.discussion.CatchUpResource;
import org.onward.discussion.CatchUps;
import org.onward.discussion.ClosingResource;
import org.onward.discussion.CorrectingResource;
import org.onward.discussion.MoveResource;
import org.onward.discussion.PlanForm;
import org.onward.discussion.PlanResource;
import org.onward.discussion.RecapResource;
import org.onward.discussion.SessionChanges;
import org.onward.discussion.SessionChangesApi;
import org.onward.discussion.SessionId;
import org.onward.discussion.SessionResource;
import org.onward.discussion.Sessions;
import org.onward.discussion.SessionsApi;
import org.onward.discussion.ThemeCorrections;
import org.onward.editing.Editing;
import org.onward.editing.EditingResource;
import org.onward.editing.PromptReviews;
import org.onward.editing.PromptsEditingResource;
import org.onward.editing.TrialSheetResource;
import org.onward.editing.change.ChangeResource;
import org.onward.editing.change.ContentChanges;
import org.onward.editing.change.EditItemResource;
import org.onward.editing.change.ItemPages;
import org.onward.editing.change.ServedItems;
import org.onward.help.ContactsResource;
import org.onward.help.HelpResource;
import org.onward.help.LocalContacts;
import org.onward.insight.Insight;
import org.onward.insight.InsightApi;
import org.onward.insight.InsightResource;
import org.onward.insight.PeriodPictures;
import org.onward.learner.AccountResource;
import org.onward.learner.HomeResource;
import org.onward.learner.MeApi;
import org.onward.learner.ModuleApi;
import org.onward.learner.ModulePages;
import org.onward.learner.ModuleResource;
import org.onward.learner.ModuleVersionResource;
import org.onward.learner.MyLearning;
import org.onward.learner.NotesResource;
import org.onward.learner.ProgressApi;
import org.onward.learner.ResourcePages;
import org.onward.learner.ResourceResource;
import org.onward.learner.ResourceVersionResource;
import org.onward.learner.Steps;
import org.onward.learner.VersionPages;
import org.onward.learner.Versions;
import org.onward.learner.WhoLookedResource;
import org.onward.learner.WhoSees;
import org.onward.learner.WhoSeesResource;
import org.onward.learner.year.YearRecords;
import org.onward.learner.year.YearResource;
import org.onward.learning.CompletionRules;
import org.onward.learning.Learning;
import org.onward.learning.NamedProgressAccess;
import org.onward.learning.Openness;
import org.onward.outbox.Outbox;
import org.onward.people.Access;
import org.onward.people.AuditReader;
import org.onward.people.NameMentions;
import org.onward.people.PathAccess;
import org.onward.people.People;
import org.onward.people.Roles;
import org.onward.people.TeamId;
import org.onward.people.change.LeaderProposals;
import org.onward.prompts.exclusion.ExclusionReports;
import org.onward.prompts.exclusion.WithdrawnPrompts;
import org.onward.prompts.feedback.ExclusionReportResource;
import org.onward.prompts.feedback.Outcomes;
import org.onward.prompts.feedback.OutcomesApi;
import org.onward.prompts.feedback.OutcomesResource;
import org.onward.prompts.moment.MomentsApi;
import org.onward.prompts.moment.MomentsResource;
import org.onward.prompts.moment.Occasions;
import org.onward.prompts.moment.TeamMoments;
import org.onward.prompts.sheet.OwnQuestionNames;
import org.onward.prompts.sheet.PromptSheetApi;
import org.onward.prompts.sheet.PromptSheets;
import org.onward.prompts.sheet.PromptsResource;
import org.onward.prompts.sheet.SharedSheetResource;
import org.onward.prompts.sheet.SharedSheets;
import org.onward.prompts.sheet.SheetChanges;
import org.onward.prompts.sheet.SheetChangesApi;
import org.onward.prompts.sheet.SheetChangesResource;
import org.onward.prompts.sheet.SheetId;
import org.onward.prompts.sheet.SheetPages;
import org.onward.prompts.sheet.SheetResource;
import org.onward.prompts.sheet.SheetSessionResource;
import org.onward.prompts.suggestion.SuggestedResource;
import org.onward.prompts.suggestion.SuggestionApi;
import org.onward.prompts.suggestion.Suggestions;
import org.onward.reflection.Reflections;
import org.onward.secrets.MasterKey;
import org.onward.team.AskForm;
import org.onward.team.DirectReportPages;
import org.onward.team.DirectReportsResource;
import org.onward.team.RequestResource;
import org.onward.team.TeamApi;
import org.onward.team.TeamListPages;
import org.onward.team.TeamListsResource;
import org.onward.team.TeamPages;
import org.onward.team.TeamResource;
import org.onward.web.AccessRule;
import org.onward.web.Idempotency;

/** Creates all facades and resources by hand, each after the ones that it depends on. */
final class Components {
    private final Jdbi jdbi;
    private final LiveContent content;
    private final ContentArchive archive;
    private final Supplier<Library> library;
    private final InstantSource clock;
    private final Idempotency idempotency;
    private final ServiceStatus status;
    private final Outbox outbox;
    private final String version;
    private final AuditTrail audit;
    private final People people;
    private final Roles roles;
    private final Access access;
    private final LeaderProposals leaders;
    private final NamedProgressAccess namedProgress;
    private final Catalogue catalogue;
    private final MissedSearches missedSearches;
    private final SavedItems saved;
    private final Learning learning;
    private final Assignments assignments;
    private final Reflections reflections;
    private final Commitments commitments;
    private final CheckBacks checkBacks;
    private final Sessions sessions;
    private final Attendances attendances;
    private final CatchUps catchUps;
    private final PromptSheets promptSheets;
    private final SheetChanges sheetChanges;
    private final SheetPages sheetPages;
    private final OwnQuestionNames ownQuestionNames;
    private final SharedSheets sharedSheets;
    private final Outcomes outcomes;
    private final ExclusionReports exclusionReports;
    private final TeamMoments moments;
    private final Occasions occasions;
    private final Suggestions suggestions;
    private final Insight insight;

    Components(
            Jdbi jdbi,
            LiveContent content,
            ContentArchive archive,
            MasterKey masterKey,
            InstantSource clock,
            Idempotency idempotency,
            ServiceStatus status,
            Outbox outbox,
            LeaderProposals leaders,
            String version) {
        this.jdbi = jdbi;
        this.content = content;
        this.archive = archive;
        this.library = content::library;
        this.clock = clock;
        this.idempotency = idempotency;
        this.status = status;
        this.outbox = outbox;
        this.leaders = leaders;
        this.version = version;
        audit = new AuditTrail(jdbi, clock);

        people = new People(jdbi);
        roles = new Roles(jdbi, audit, clock);
        access = new Access(jdbi);
        namedProgress = new NamedProgressAccess(jdbi, access, audit);
        catalogue = new Catalogue(jdbi, library, clock);
        content.addListener(edition -> catalogue.prepare(edition.library()));
        CompletionRules rules = new CompletionRules(jdbi, clock);
        content.addListener(edition -> rules.store(edition.library()));
        missedSearches = new MissedSearches(jdbi, clock, masterKey);
        saved = new SavedItems(jdbi, clock);
        learning = new Learning(jdbi, library, clock);

        assignments = new Assignments(jdbi, access, library, clock);
        reflections = new Reflections(jdbi, learning, clock, masterKey);
        commitments = new Commitments(jdbi, learning, library, clock);
        checkBacks = new CheckBacks(jdbi, commitments, learning, clock);
        sessions = new Sessions(jdbi, people, access, library, clock);
        attendances = new Attendances(jdbi, sessions, commitments, learning, people, library, masterKey, clock);
        catchUps = new CatchUps(jdbi, sessions, learning, library, clock);
        promptSheets = new PromptSheets(jdbi, access, library, clock);
        ownQuestionNames = new OwnQuestionNames(new NameMentions(jdbi));
        sheetPages = new SheetPages(promptSheets, ownQuestionNames, people);
        sheetChanges = new SheetChanges(promptSheets, library);
        sharedSheets = new SharedSheets(jdbi, promptSheets, sessions, catchUps, access, clock);

        outcomes = new Outcomes(jdbi, promptSheets, clock);
        moments = new TeamMoments(jdbi, access, clock);
        occasions = new Occasions(people, learning, library, clock);
        suggestions = new Suggestions(jdbi, access, promptSheets, library, clock);
        exclusionReports = new ExclusionReports(jdbi, audit, library, promptSheets, clock);

        insight = new Insight(jdbi, access, namedProgress, audit, library, clock);
    }

    /** All resources, to be registered with Jersey. */
    List<Object> resources() {
        return Stream.of(
                        core(),
                        practice(),
                        learner(),
                        browsing(),
                        team(),
                        insight(),
                        editing(),
                        administration(),
                        help())
                .flatMap(List::stream)
                .toList();
    }

    /** The access checks for ids in paths of JSON calls, which run before the body is read. */
    PathAccess pathAccess() {
        return new PathAccess()
                .check(AccessRule.LEADS, "team", TeamId::fromString, access::requireLeads)
                .check(AccessRule.LEADS, "sheet", SheetId::fromString, promptSheets::requireLeader)
                .check(AccessRule.LEADS, "assignment", AssignmentId::fromString, assignments::requireManaged)
                .check(AccessRule.OWNER, "commitment", CommitmentId::fromString, commitments::requireOwned)
                .check(AccessRule.FACILITATES, "session", SessionId::fromString, sessions::requireFacilitated)
                .check(
                        AccessRule.INVITED,
                        "session",
                        SessionId::fromString,
                        (viewer, session) -> catchUps.requireMissed(viewer, sessions.require(session)));
    }

    private List<Object> core() {
        return List.of(
                new CatalogueResource(catalogue, missedSearches, saved),
                new CatalogueApi(catalogue, missedSearches),
                new SavedResource(saved, library, new ItemTitles(jdbi, library, clock)));
    }

    private List<Object> practice() {
        AttendanceCorrections corrections = new AttendanceCorrections(jdbi, sessions, learning, library, audit, clock);
        ThemeCorrections themeCorrections = new ThemeCorrections(jdbi, sessions, clock);
        SessionChanges changes = new SessionChanges(jdbi, sessions, access, library, clock);
        NameMentions names = new NameMentions(jdbi);
        PlanForm plans = new PlanForm(sessions, people, library, idempotency);
        return List.of(
                new AssignmentsApi(assignments, idempotency),
                new CommitmentsResource(commitments, checkBacks, clock, idempotency),
                new NewCommitmentResource(commitments, idempotency),
                new CommitmentsApi(commitments, checkBacks, idempotency),
                new PlanResource(plans, people, access),
                new SessionResource(
                        sessions,
                        attendances,
                        corrections,
                        themeCorrections,
                        changes,
                        people,
                        access,
                        library,
                        idempotency,
                        clock),
                new ClosingResource(sessions, attendances, names, idempotency, clock),
                new CorrectingResource(sessions, attendances, corrections, idempotency),
                new RecapResource(sessions, attendances, themeCorrections, names, idempotency),
                new CatchUpResource(sessions, attendances, catchUps, library, idempotency),
                new MoveResource(sessions, changes, idempotency),
                new SessionsApi(sessions, idempotency),
                new SessionChangesApi(changes, idempotency),
                new AttendanceApi(attendances, corrections, themeCorrections, catchUps, sessions, idempotency),
                new PromptsResource(promptSheets, people, idempotency),
                new SheetResource(promptSheets, sheetPages, people, idempotency),
                new SharedSheetResource(promptSheets, sharedSheets, people, idempotency),
                new SheetSessionResource(promptSheets, plans, people, library),
                new SheetChangesResource(promptSheets, sheetChanges, sheetPages, ownQuestionNames, idempotency),
                new PromptSheetApi(promptSheets, ownQuestionNames, idempotency),
                new SheetChangesApi(promptSheets, sheetChanges, ownQuestionNames, idempotency),
                new OutcomesResource(promptSheets, outcomes, people, idempotency),
                new ExclusionReportResource(promptSheets, exclusionReports, access),
                new OutcomesApi(promptSheets, outcomes, exclusionReports, idempotency),
                new MomentsResource(moments, occasions, people, idempotency, clock),
                new MomentsApi(moments, occasions, idempotency),
                new SuggestedResource(suggestions, promptSheets, people, idempotency),
                new SuggestionApi(suggestions));
    }

    private List<Object> learner() {
        MyLearning myLearning = new MyLearning(jdbi, learning, library, clock);
        Versions versions = new Versions(learning, archive, library);
        WhoSees whoSees = new WhoSees(jdbi, learning, new Openness(jdbi, clock), library, clock);
        VersionPages versionPages = new VersionPages(archive, library);
        Steps steps = new Steps(learning, reflections, library, clock);
        ModulePages pages =
                new ModulePages(learning, steps, reflections, commitments, myLearning, versions, whoSees, library);
        ResourcePages resourcePages = new ResourcePages(steps, learning, versions, whoSees, saved, library, clock);
        return List.of(
                new HomeResource(myLearning, versions, sharedSheets),
                new NotesResource(reflections, new ItemTitles(jdbi, library, clock), idempotency),
                new ModuleResource(steps, reflections, commitments, saved, pages, idempotency),
                new ResourceResource(steps, resourcePages, idempotency),
                new ModuleVersionResource(versionPages),
                new ResourceVersionResource(versionPages, library),
                new AccountResource(people),
                new YearResource(
                        new YearRecords(
                                learning,
                                commitments,
                                checkBacks,
                                reflections,
                                library,
                                new ItemTitles(jdbi, library, clock)),
                        clock),
                new WhoSeesResource(whoSees, pages, resourcePages, new AuditReader(jdbi), library, idempotency),
                new WhoLookedResource(),
                new MeApi(myLearning, steps, library, idempotency),
                new ProgressApi(whoSees, steps, library, idempotency),
                new ModuleApi(steps, learning, library));
    }

    private List<Object> browsing() {
        LocalOffers offers = new LocalOffers(jdbi, access, audit);
        return List.of(
                new ThemesResource(library, learning, saved, clock),
                new ThemesApi(library),
                new PathwaysResource(library, learning, saved, assignments),
                new PathwaysApi(library, learning),
                new NetworksResource(library, offers, clock),
                new NetworksApi(library, offers),
                new LocalOffersResource(offers, access, idempotency, clock));
    }

    private List<Object> team() {
        TeamPages pages = new TeamPages(jdbi, people, access, namedProgress, suggestions, library, clock);
        AskForm form = new AskForm(assignments, people, access, library, clock);
        DirectReportPages directReports = new DirectReportPages(jdbi, library, clock);
        return List.of(
                new TeamResource(pages, directReports, form, access, idempotency),
                new TeamListsResource(new TeamListPages(jdbi, pages, namedProgress, library, clock)),
                new DirectReportsResource(directReports, form, people, access, idempotency),
                new RequestResource(assignments, new ItemTitles(jdbi, library, clock), idempotency),
                new TeamApi(people, learning, namedProgress));
    }

    private List<Object> insight() {
        return List.of(new InsightResource(insight, new PeriodPictures(insight, audit)), new InsightApi(insight));
    }

    private List<Object> editing() {
        WithdrawnPrompts withdrawn = new WithdrawnPrompts(jdbi, library);
        ServedItems served = new ServedItems(content);
        ContentChanges changes = new ContentChanges(
                jdbi, content, served, new CheckingLoader(clock), withdrawn::withdrawnPrompts, audit, clock);
        ItemPages items = new ItemPages(changes, served, content);
        return List.of(
                new EditItemResource(changes, items, content, idempotency),
                new ChangeResource(changes, items, idempotency),
                new EditingResource(new Editing(jdbi, content, missedSearches, items, clock)),
                new PromptsEditingResource(
                        new PromptReviews(exclusionReports, outcomes, library), exclusionReports, idempotency),
                new TrialSheetResource(withdrawn, clock));
    }

    private List<Object> administration() {
        AdministeredPart part = new AdministeredPart(people, access);
        LeaderPages leaderPages = new LeaderPages(leaders, part, people, access);
        RolePages rolePages = new RolePages(people, roles, access, part, leaderPages);
        return List.of(
                new AdministrationResource(status, outbox, audit, idempotency),
                new AuditResource(new AuditPages(new AuditReader(jdbi), audit, access, people, clock)),
                new RolesResource(rolePages, roles, part, idempotency),
                new LeadersResource(leaderPages, leaders, part, idempotency));
    }

    private List<Object> help() {
        LocalContacts contacts = new LocalContacts(jdbi, access, audit);
        return List.of(
                new HelpResource(contacts, content::served, version),
                new ContactsResource(contacts, access, idempotency));
    }
}
