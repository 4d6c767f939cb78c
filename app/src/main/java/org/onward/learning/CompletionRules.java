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
 * Stores the completion rules of items and when each was in force. A completion is dated by the rule that was in force
 * on that day, so a new rule does not change past completions.
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
     * Stores the rules of a library's items. It is called before the library is served. People who already have all
     * rungs of a new, easier rule complete the item now. If no rule has changed, nothing is written.
     */
    public void store(Library library) {
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
