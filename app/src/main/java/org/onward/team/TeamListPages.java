package org.onward.team;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.catalogue.ItemTitles;
import org.onward.content.ItemId;
import org.onward.content.LearningModule;
import org.onward.content.Library;
import org.onward.learning.NamedProgressAccess;
import org.onward.people.TeamId;
import org.onward.people.Viewer;
import org.onward.team.TeamPage.SessionLine;
import org.onward.text.EnumWords;
import org.onward.text.TextRule;
import org.onward.web.Address;
import org.onward.web.Choices;
import org.onward.web.Field;
import org.onward.web.Form;
import org.onward.web.Link;
import org.onward.web.LondonTime;
import org.onward.web.PageNumber;
import org.onward.web.Paging;

/** Builds the pages of a team's long lists: the teams below, the requests and the sessions. */
public final class TeamListPages {
    static final int PER_PAGE = 25;
    private static final int MAX_NAME_LENGTH = 100;

    /** The order of the teams below. */
    private enum TeamOrder {
        NAME("Name"),
        PEOPLE("Most people first");

        private final String label;

        TeamOrder(String label) {
            this.label = label;
        }
    }

    /** The states of sessions. */
    private enum ListedState {
        PLANNED("Planned"),
        TO_CLOSE("Waiting to be closed"),
        HELD("Held"),
        CANCELLED("Cancelled");

        private final String label;

        ListedState(String label) {
            this.label = label;
        }
    }

    private final TeamDao dao;
    private final TeamPages pages;
    private final NamedProgressAccess named;
    private final Supplier<Library> library;
    private final ItemTitles titles;
    private final InstantSource clock;

    public TeamListPages(
            Jdbi jdbi, TeamPages pages, NamedProgressAccess named, Supplier<Library> library, InstantSource clock) {
        this.dao = jdbi.onDemand(TeamDao.class);
        this.pages = pages;
        this.named = named;
        this.library = library;
        this.titles = new ItemTitles(jdbi, library, clock);
        this.clock = clock;
    }

    SubTeamsPage teams(Viewer viewer, TeamId id, Form parameters, PageNumber number) {
        TeamTree tree = pages.tree(viewer, id);
        String name = parameters.optionalText("name", MAX_NAME_LENGTH);
        TeamOrder order = optional(parameters, "order", TeamOrder.class).orElse(TeamOrder.NAME);
        String words = parameters.hasProblems() ? "" : name;
        List<SubTeamRow> rows = dao.teamsBelow(id, words, EnumWords.wordOf(order), number.size(), number.offset());
        String path = tree.address() + "/teams";
        Address address = Address.of(path)
                .with("name", words)
                .with("order", order == TeamOrder.NAME ? "" : EnumWords.wordOf(order));
        SubTeamsPage page = new SubTeamsPage(
                trail(tree),
                parameters.problems(),
                "Teams below " + TextRule.isolated(tree.here().name()),
                path,
                Field.of(parameters, "name"),
                Choices.of(
                        Form.with("order", EnumWords.wordOf(order)),
                        "order",
                        Arrays.stream(TeamOrder.values())
                                .map(one -> Choices.choice(EnumWords.wordOf(one), one.label))
                                .toList()),
                !words.isEmpty(),
                rows.stream()
                        .flatMap(row -> row
                                .id()
                                .map(team -> new SubTeamsPage.SubTeamLine(
                                        row.name(), "/team/" + team, row.leaderName(), TeamPages.count(row.people())))
                                .stream())
                        .toList(),
                Paging.of(number, rows.get(0).total(), address));
        parameters.requireValid(() -> page);
        return page;
    }

    RequestsPage requests(Viewer viewer, TeamId id, Form parameters, PageNumber number) {
        TeamTree tree = pages.tree(viewer, id);
        RequestFilter filter = RequestFilter.read(parameters, library.get());
        List<RequestRow> rows = named.readForTeam(
                viewer,
                id,
                tree.nearbyTeams(),
                () -> dao.requests(
                        id,
                        filter.item(),
                        filter.dueWord(),
                        LondonTime.date(clock.instant()),
                        number.size(),
                        number.offset()));
        String path = tree.address() + "/requests";
        RequestsPage page = new RequestsPage(
                trail(tree),
                parameters.problems(),
                "What the team was asked to follow up",
                filter.fields(path, parameters, library.get()),
                AssignmentLines.of(rows, titles, viewer.id(), LondonTime.date(clock.instant()), tree::withdrawHref),
                Paging.of(number, rows.get(0).total(), filter.address(path)));
        parameters.requireValid(() -> page);
        return page;
    }

    DiscussionsPage discussions(Viewer viewer, TeamId id, Form parameters, PageNumber number) {
        TeamTree tree = pages.tree(viewer, id);
        Optional<ItemId> module = parameters.isBlank("module")
                ? Optional.empty()
                : parameters.choice("module", this::module, "Choose one of the modules.");
        Optional<ListedState> state = optional(parameters, "state", ListedState.class);
        String word = state.map(EnumWords::wordOf).orElse("");
        int total = dao.countSessions(id, module, word, clock.instant());
        String path = tree.address() + "/discussions";
        Address address = Address.of(path).with("module", module).with("state", word);
        DiscussionsPage page = new DiscussionsPage(
                trail(tree),
                parameters.problems(),
                "Discussions of " + TextRule.isolated(tree.here().name()),
                path,
                Choices.of(
                        parameters,
                        "module",
                        Stream.concat(
                                        Stream.of(Choices.choice("", "Every module")),
                                        library.get().modulesByTitle().stream()
                                                .map(one ->
                                                        Choices.choice(one.id().value(), one.title())))
                                .toList()),
                Choices.of(
                        parameters,
                        "state",
                        Stream.concat(
                                        Stream.of(Choices.choice("", "All")),
                                        Arrays.stream(ListedState.values())
                                                .map(one -> Choices.choice(EnumWords.wordOf(one), one.label)))
                                .toList()),
                module.isPresent() || state.isPresent(),
                dao.sessions(id, module, word, clock.instant(), number.size(), number.offset()).stream()
                        .map(session -> SessionLine.of(session, tree.isInLine()))
                        .toList(),
                Paging.of(number, total, address));
        parameters.requireValid(() -> page);
        return page;
    }

    private ItemId module(String word) {
        return library.get()
                .module(new ItemId(word))
                .map(LearningModule::id)
                .orElseThrow(() -> new IllegalArgumentException("no such module"));
    }

    private static <E extends Enum<E>> Optional<E> optional(Form form, String field, Class<E> type) {
        return form.isBlank(field)
                ? Optional.empty()
                : form.choice(field, word -> EnumWords.require(type, word), "Choose one of the values in the list.");
    }

    private static List<Link> trail(TeamTree tree) {
        return Stream.concat(
                        tree.trail().stream(),
                        Stream.of(new Link(tree.address(), tree.here().name())))
                .toList();
    }
}
