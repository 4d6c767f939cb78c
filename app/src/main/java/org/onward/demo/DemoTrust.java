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
import org.onward.browsing.local.LocalOfferDetails;
import org.onward.browsing.local.LocalOfferKind;
import org.onward.browsing.local.LocalOffers;
import org.onward.content.Library;
import org.onward.content.MandatorySubject;
import org.onward.database.Transactions;
import org.onward.help.ContactKind;
import org.onward.help.LocalContacts;
import org.onward.learning.CompletionRules;
import org.onward.learning.Learning;
import org.onward.learning.MandatoryRecord;
import org.onward.organisation.OrganisationChanges;
import org.onward.people.Access;
import org.onward.people.People;
import org.onward.people.Person;
import org.onward.people.Roles;
import org.onward.people.Team;
import org.onward.people.Viewer;
import org.onward.secrets.MasterKey;
import org.onward.signin.SignIns;
import org.onward.web.LondonTime;

/**
 * Creates the demo data: the people of Fellmoor Health Trust, their mandatory training records, their learning history, and
 * who came and went.
 */
public final class DemoTrust {
    /** A fixed seed, so that the demo data are the same on every day. */
    private static final long SEED = 20_261_122L;

    private static final int MAX_DAYS_SINCE_MANDATORY = 700;
    private static final int MIN_DAYS_SINCE_MANDATORY = 150;

    private final Jdbi jdbi;
    private final MasterKey masterKey;
    private final Library library;
    private final Instant today;

    /** @param today the last day of the history */
    public DemoTrust(Jdbi jdbi, MasterKey masterKey, Library library, Instant today) {
        this.jdbi = jdbi;
        this.masterKey = masterKey;
        this.library = library;
        this.today = today;
    }

    /** Whether the database already has an organisation. */
    public static boolean exists(Jdbi jdbi) {
        return new People(jdbi).rootTeam().isPresent();
    }

    /** Creates everything in one transaction, so that an interrupted start leaves no partial data. */
    public void create() {
        new Transactions(jdbi).useTransaction(() -> {
            Random random = new Random(SEED);
            DemoOrganisation organisation = DemoOrganisation.create(random);
            organisation.saveTo(new People(jdbi));
            InstantSource clock = InstantSource.fixed(today);
            new CompletionRules(jdbi, clock).store(library);
            DemoPersonas personas = DemoPersonas.of(organisation);
            personas.save(
                    new SignIns(jdbi, clock, masterKey),
                    new Roles(jdbi, new AuditTrail(jdbi, clock), clock),
                    organisation);
            addContacts(organisation, personas);
            addLocalOffers(organisation, personas);
            addMandatoryRecords(organisation, random);
            new DemoHistory(jdbi, masterKey, library, today, organisation, personas, random).create();
            DemoClock changesAt = new DemoClock(today);
            OrganisationChanges changes = OrganisationChanges.of(jdbi, () -> library, changesAt);
            new DemoMovements(organisation, changes, changesAt, today, personas.administrator()).create();
        });
    }

    private void addContacts(DemoOrganisation organisation, DemoPersonas personas) {
        Team trust = organisation.teams().get(0);
        Viewer administrator = DemoPersonas.viewer(personas.administrator(), trust);
        LocalContacts contacts =
                new LocalContacts(jdbi, new Access(jdbi), new AuditTrail(jdbi, InstantSource.fixed(today)));
        contacts.add(
                administrator,
                trust.id(),
                ContactKind.ONWARD,
                "Learning desk",
                "learning.desk@fellmoor.invalid, extension 2020",
                "Weekdays from 8 to 5");
        contacts.add(
                administrator,
                trust.id(),
                ContactKind.FREEDOM_TO_SPEAK_UP_GUARDIAN,
                "Marisol Whitlock",
                "speakup@fellmoor.invalid, 01632 960 112",
                "Calls are answered in confidence. You can come with a colleague.");
        contacts.add(
                administrator,
                trust.id(),
                ContactKind.TRADE_UNION,
                "Staff side office",
                "Room 4, East Court; staff.side@fellmoor.invalid",
                "");
    }

    private void addLocalOffers(DemoOrganisation organisation, DemoPersonas personas) {
        Team trust = organisation.teams().get(0);
        Viewer administrator = DemoPersonas.viewer(personas.administrator(), trust);
        LocalOffers offers = new LocalOffers(jdbi, new Access(jdbi), new AuditTrail(jdbi, InstantSource.fixed(today)));
        LocalDate day = LondonTime.date(today);
        offers.add(
                administrator,
                trust.id(),
                new LocalOfferDetails(
                        LocalOfferKind.STAFF_NETWORK,
                        "Women in digital",
                        "Monthly talks on careers and technology. Everybody may come.",
                        "women.in.digital@fellmoor.invalid",
                        "https://intranet.fellmoor.invalid/women-in-digital",
                        day.minusDays(40)));
        offers.add(
                administrator,
                trust.id(),
                new LocalOfferDetails(
                        LocalOfferKind.MENTORING,
                        "Reciprocal mentoring",
                        "Six conversations between a senior leader and a colleague who see the trust differently.",
                        "Mentoring lead in the learning desk, extension 2020",
                        "https://intranet.fellmoor.invalid/mentoring",
                        day.minusDays(75)));
        offers.add(
                administrator,
                trust.id(),
                new LocalOfferDetails(
                        LocalOfferKind.COACHING,
                        "Coaching pool",
                        "Up to four hours with a trained coach from another directorate. What is said stays with you.",
                        "coaching@fellmoor.invalid",
                        "",
                        day.minusDays(400)));
        offers.add(
                administrator,
                trust.id(),
                new LocalOfferDetails(
                        LocalOfferKind.FACILITATORS,
                        "Discussion facilitators",
                        "A colleague from outside your team runs a discussion that you had rather take part in.",
                        "Ask the learning desk two weeks ahead: learning.desk@fellmoor.invalid",
                        "",
                        day.minusDays(20)));
    }

    /**
     * Nearly everybody has completed the first subject, which the follow-up modules build on. The share decreases with each
     * further subject.
     */
    private void addMandatoryRecords(DemoOrganisation organisation, Random random) {
        LocalDate day = LondonTime.date(today);
        List<MandatoryRecord> records = new ArrayList<>();
        for (Person person : organisation.people()) {
            double share = 0.95;
            for (MandatorySubject subject : library.subjects()) {
                if (random.nextDouble() < share) {
                    int ago = MIN_DAYS_SINCE_MANDATORY
                            + random.nextInt(MAX_DAYS_SINCE_MANDATORY - MIN_DAYS_SINCE_MANDATORY);
                    records.add(new MandatoryRecord(person.id(), subject.id(), day.minusDays(ago), Optional.empty()));
                }
                share -= 0.06;
            }
        }
        Learning learning = new Learning(jdbi, () -> library, InstantSource.fixed(today));
        learning.addMandatoryRecords(records);
    }
}
