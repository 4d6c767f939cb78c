package org.onward.learning;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onward.content.Item;
import org.onward.content.ItemId;
import org.onward.content.Library;
import org.onward.content.Rung;
import org.onward.database.Transactions;

/**
 * The rules under which items are completed, each with the time in which it was in force. A completion is dated by the rule
 * of its day, so a new rule changes no completion of the past.
 */
public final class CompletionRules {
    private final Transactions transactions;
    private final CompletionRuleDao dao;
    private final InstantSource clock;

    public CompletionRules(Jdbi jdbi, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(CompletionRuleDao.class);
        this.clock = clock;
    }

    /**
     * Notes what the items of a library need from now on. Called before anything of it is served. Whoever holds all that an
     * easier rule needs completes the item at this moment. Does nothing when the rules are the same as before.
     */
    public void keep(Library library) {
        List<Item> all = Stream.<Item>concat(library.modules().stream(), library.resources().stream())
                .toList();
        List<ItemId> items = all.stream().map(Item::id).toList();
        List<String> needs = all.stream().map(CompletionRules::needs).toList();
        if (dao.changed(items, needs).isEmpty()) {
            return;
        }
        transactions.useTransaction(() -> {
            dao.lock();
            List<ItemId> changed = dao.changed(items, needs);
            dao.end(changed, clock.instant());
            dao.begin(items, needs, changed, clock.instant());
            dao.complete(changed);
        });
    }

    private static String needs(Item item) {
        return item.needs().stream().sorted().map(Rung::word).collect(Collectors.joining(" "));
    }
}
