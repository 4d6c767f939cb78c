package org.onward.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditTrail;
import org.onward.content.Library;
import org.onward.content.MandatorySubject;
import org.onward.database.Transactions;
import org.onward.learning.CompletionRules;
import org.onward.learning.Learning;
import org.onward.learning.MandatoryRecord;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Roles;
import org.onward.secrets.MasterKey;
import org.onward.signin.SignIns;
import org.onward.web.LondonTime;

/** Makes Fellmoor Health Trust: its people, their mandatory records, and what they did about them. */
public final class DemoTrust {
    /** The same trust every time, on whichever day it is made. */
    private static final long SEED = 20_261_122L;

    private static final int LONGEST_SINCE_MANDATORY = 700;
    private static final int LATEST_MANDATORY = 150;

    private final Jdbi jdbi;
    private final MasterKey masterKey;
    private final Library library;
    private final Instant today;

    /** @param today the day that the history leads up to */
    public DemoTrust(Jdbi jdbi, MasterKey masterKey, Library library, Instant today) {
        this.jdbi = jdbi;
        this.masterKey = masterKey;
        this.library = library;
        this.today = today;
    }

    /** Whether anybody is there already. */
    public static boolean isMade(Jdbi jdbi) {
        return new People(jdbi).top().isPresent();
    }

    /** Makes everything in one transaction: a start that is killed leaves no half of it. */
    public void make() {
        new Transactions(jdbi).useTransaction(() -> {
            Random random = new Random(SEED);
            DemoOrganisation tree = DemoOrganisation.grow(random);
            tree.plant(new People(jdbi));
            InstantSource clock = InstantSource.fixed(today);
            new CompletionRules(jdbi, clock).keep(library);
            DemoPersonas personas = DemoPersonas.of(tree);
            personas.introduce(
                    new SignIns(jdbi, clock, masterKey), new Roles(jdbi, new AuditTrail(jdbi, clock), clock), tree);
            addMandatoryRecords(tree, random);
            new DemoHistory(jdbi, masterKey, library, today, tree, personas, random).tell();
        });
    }

    /** Nearly everybody has done the course that the follow-ups build on; the other subjects vary, as they do. */
    private void addMandatoryRecords(DemoOrganisation tree, Random random) {
        LocalDate day = LondonTime.date(today);
        List<MandatoryRecord> records = new ArrayList<>();
        for (Person person : tree.people()) {
            double share = 0.95;
            for (MandatorySubject subject : library.subjects()) {
                if (random.nextDouble() < share) {
                    int ago = LATEST_MANDATORY + random.nextInt(LONGEST_SINCE_MANDATORY - LATEST_MANDATORY);
                    records.add(new MandatoryRecord(person.id(), subject.id(), day.minusDays(ago), Optional.empty()));
                }
                share -= 0.06;
            }
        }
        Learning learning = new Learning(jdbi, new People(jdbi), () -> library, InstantSource.fixed(today));
        learning.addMandatoryRecords(records);
    }
}
