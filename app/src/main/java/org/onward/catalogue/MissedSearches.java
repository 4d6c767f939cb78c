package org.onward.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.onward.database.Transactions;
import org.onward.people.PersonId;
import org.onward.secrets.MasterKey;
import org.onward.web.LondonTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how many different people searched for a word that is in no text, by week. It does not store who they were:
 * see {@code docs/decisions/0018}. A word is readable only after {@link #MIN_PEOPLE} people have searched for it.
 */
public final class MissedSearches {
    static final int MIN_PEOPLE = 11;

    /** The number of groups of people. People in the same group count as one. */
    private static final int GROUPS = 1024;

    private static final int MAX_WORDS_PER_WEEK = 5_000;
    private static final int MAX_WORDS_PER_SEARCH = 3;
    private static final int MIN_WORD_LENGTH = 3;
    private static final int MAX_WORD_LENGTH = 40;
    private static final int WEEKS_SHOWN = 8;
    private static final int MAX_SHOWN = 30;
    private static final int STEP = 5;
    private static final int SALT_BYTES = 16;
    private static final Logger LOG = LoggerFactory.getLogger(MissedSearches.class);

    private final Transactions transactions;
    private final MissedSearchDao dao;
    private final SearchDao names;
    private final InstantSource clock;
    private final byte[] masterKey;
    private final SecureRandom random = new SecureRandom();

    public MissedSearches(Jdbi jdbi, InstantSource clock, MasterKey masterKey) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(MissedSearchDao.class);
        this.names = jdbi.onDemand(SearchDao.class);
        this.clock = clock;
        this.masterKey = masterKey.derive("missed-searches");
    }

    /**
     * Counts one person for each of the words, once a week. Names of people are not counted, because they are not
     * missing content.
     */
    void record(PersonId person, List<String> words) {
        Set<String> counted = new HashSet<>(words.stream()
                .filter(word -> word.length() >= MIN_WORD_LENGTH && word.length() <= MAX_WORD_LENGTH)
                .limit(MAX_WORDS_PER_SEARCH)
                .toList());
        if (counted.isEmpty()) {
            return;
        }
        try {
            counted.removeAll(names.namesAmong(counted));
            LocalDate monday = monday();
            byte[] key = counted.isEmpty() ? new byte[0] : key(monday);
            counted.forEach(word -> record(monday, key, person, word));
        } catch (JdbiException exception) {
            // A failed count must not fail the search. The exception's message is not logged, because it contains the
            // words.
            LOG.warn("A missed search was not counted: {}", exception.getClass().getSimpleName());
        }
    }

    /** The words that enough people searched for, the most frequent first. */
    public List<MissedSearch> frequentWords() {
        return dao.shown(monday().minusWeeks(WEEKS_SHOWN), MAX_SHOWN);
    }

    private void record(LocalDate monday, byte[] key, PersonId person, String word) {
        byte[] wordMac = mac(key, "word " + word);
        byte[] personMac = mac(key, "person " + person + " " + word);
        int group = (((personMac[0] & 0xFF) << 8) | (personMac[1] & 0xFF)) % GROUPS;
        dao.count(monday, wordMac, group, MAX_WORDS_PER_WEEK).stream()
                .filter(people -> people >= MIN_PEOPLE)
                .forEach(people -> dao.show(monday, word, rounded(people)));
    }

    /** Rounds down to 11, 15, 20 and so on, so that nobody can see a single person's search by comparing two counts. */
    private static int rounded(int people) {
        return Math.max(MIN_PEOPLE, people / STEP * STEP);
    }

    private static byte[] mac(byte[] key, String text) {
        return MasterKey.mac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key of the week. It cannot be computed again after its salt is deleted, which happens at the first count of
     * the next week.
     */
    private byte[] key(LocalDate monday) {
        byte[] salt = dao.salt(monday).orElseGet(() -> begin(monday));
        return MasterKey.mac(masterKey, salt);
    }

    private byte[] begin(LocalDate monday) {
        byte[] fresh = new byte[SALT_BYTES];
        random.nextBytes(fresh);
        return transactions.inTransaction(() -> {
            dao.forgetBefore(monday);
            dao.pruneCountsBefore(monday.minusWeeks(WEEKS_SHOWN));
            dao.begin(monday, fresh);
            return dao.salt(monday).orElseThrow();
        });
    }

    private LocalDate monday() {
        return LondonTime.date(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
