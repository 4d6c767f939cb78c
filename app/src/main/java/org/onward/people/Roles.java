package org.onward.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.database.Transactions;
import org.onward.web.Problem;

/**
 * Grants, confirms and revokes roles. Each change is written to the audit trail in the same transaction. Nobody can
 * grant a role to themselves. Some roles need confirmation by a second administrator. No part of the tree can lose its
 * last administrator. Changes are serialised by a lock, and each change repeats the checks of its page.
 */
public final class Roles {
    /** How long an ended grant is still listed. */
    static final Duration RECENT = Duration.ofDays(90);

    private final Transactions transactions;
    private final RolesDao dao;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Roles(Jdbi jdbi, AuditTrail audit, InstantSource clock) {
        this.transactions = new Transactions(jdbi);
        this.dao = jdbi.onDemand(RolesDao.class);
        this.audit = audit;
        this.clock = clock;
    }

    /** The oldest grants for parts of the tree that wait for confirmation. */
    public List<RoleGrant> pendingGrants(List<TeamId> parts, int max) {
        return dao.pending(parts, max);
    }

    /**
     * One page of the grants that are in force for parts of the tree, by name.
     *
     * @param name words of the name or email address; blank for everybody
     */
    public List<RoleGrant> grantsInForce(List<TeamId> parts, String name, Optional<Role> role, int limit, long offset) {
        return dao.inForce(parts, name, role, limit, offset);
    }

    /** The number of grants on all pages of {@link #grantsInForce}. */
    public int countGrantsInForce(List<TeamId> parts, String name, Optional<Role> role) {
        return dao.countInForce(parts, name, role);
    }

    /** The latest grants for parts of the tree that ended within the last 90 days. */
    public List<RoleGrant> endedGrants(List<TeamId> parts, int max) {
        return dao.ended(parts, clock.instant().minus(RECENT), max);
    }

    /** The names of the people who may confirm each grant. A grant that nobody may confirm is missing. */
    public Map<RoleGrantId, List<String>> confirmersOf(List<RoleGrant> grants) {
        return dao.confirmers(grants.stream().map(RoleGrant::id).toList()).stream()
                .collect(groupingBy(RolesDao.Confirmer::grant, mapping(RolesDao.Confirmer::name, toList())));
    }

    /** @throws Problem (404) when it was revoked or rejected */
    public RoleGrant require(RoleGrantId id) {
        return dao.grant(id).orElseThrow(Roles::alreadyRevoked);
    }

    /**
     * Grants a role for a part of the tree. If the role needs confirmation, the grant is pending. An existing grant is
     * returned unchanged.
     *
     * @throws Problem (403) for oneself, or when the granter does not administer the part; (422) when the role cannot
     *     be granted for this part
     */
    public RoleGrant grant(PersonId by, PersonId person, Role role, Team part) {
        requireSomebodyElse(by, person);
        reasonAgainstGranting(role, part).ifPresent(fault -> {
            throw Problem.invalid("team", fault);
        });
        return transactions.inTransaction(() -> {
            dao.lock();
            requireAdministers(by, part.id());
            requireActiveAndOpen(person, part);
            return dao.findCurrent(person, role, part.id()).orElseGet(() -> {
                Instant now = clock.instant();
                Optional<Instant> confirmed = role.needsConfirmation() ? Optional.empty() : Optional.of(now);
                RoleGrantId id = new RoleGrantId(Ids.next());
                dao.add(id, person, role, part.id(), Optional.of(by), now, confirmed);
                RoleGrant added = require(id);
                record(
                        by,
                        added.isPending() ? AuditAction.ROLE_GRANTED_NOT_CONFIRMED : AuditAction.ROLE_GRANTED,
                        added);
                return added;
            });
        });
    }

    /** Grants a role for an operator, without confirmation. A pending grant is confirmed. */
    public RoleGrant grantAsOperator(PersonId person, Role role, Team part) {
        reasonAgainstGranting(role, part).ifPresent(fault -> {
            throw Problem.invalid("team", fault);
        });
        return transactions.inTransaction(() -> {
            dao.lock();
            requireActiveAndOpen(person, part);
            Optional<RoleGrant> before = dao.findCurrent(person, role, part.id());
            if (before.filter(RoleGrant::isInForce).isPresent()) {
                return before.get();
            }
            Instant now = clock.instant();
            RoleGrantId id = before.map(RoleGrant::id).orElseGet(() -> new RoleGrantId(Ids.next()));
            if (before.isPresent()) {
                dao.confirm(id, Optional.empty(), now);
            } else {
                dao.add(id, person, role, part.id(), Optional.empty(), now, Optional.of(now));
            }
            RoleGrant inForce = require(id);
            audit.recordByOperator(
                    before.isPresent() ? AuditAction.ROLE_CONFIRMED : AuditAction.ROLE_GRANTED,
                    inForce.person().value(),
                    detail(inForce));
            return inForce;
        });
    }

    /**
     * Confirms a pending grant. Confirming it again has no effect.
     *
     * @throws Problem (403) for the granter, for the person of the grant, and for people who do not administer the part
     */
    public void confirm(PersonId by, RoleGrantId id) {
        transactions.useTransaction(() -> {
            dao.lock();
            RoleGrant pending = require(id);
            requireAdministers(by, pending.team());
            reasonAgainstConfirming(by, pending).ifPresent(reason -> {
                throw Problem.notAllowed(reason);
            });
            if (pending.isPending()) {
                dao.confirm(id, Optional.of(by), clock.instant());
                record(by, AuditAction.ROLE_CONFIRMED, pending);
            }
        });
    }

    /** The reason why an administrator of the part may not confirm a grant; empty when they may. */
    public Optional<String> reasonAgainstConfirming(PersonId by, RoleGrant pending) {
        if (pending.person().equals(by)) {
            return Optional.of("This role is for you. Another administrator has to confirm it.");
        }
        if (pending.grantedBy().filter(by::equals).isPresent()) {
            return Optional.of("You granted this role. A second administrator has to confirm it.");
        }
        return Optional.empty();
    }

    /**
     * Revokes a grant, or rejects a pending one, with immediate effect.
     *
     * @throws Problem (403) for people who do not administer the part; (409) when nobody else administers it, or when
     *     it is the caller's own last administrator role
     */
    public void revoke(PersonId by, RoleGrantId id) {
        transactions.useTransaction(() -> {
            dao.lock();
            RoleGrant held = require(id);
            requireAdministers(by, held.team());
            reasonAgainstRevoking(by, held).ifPresent(reason -> {
                throw Problem.conflict(reason);
            });
            dao.revoke(id, by, clock.instant());
            record(by, held.isPending() ? AuditAction.ROLE_TURNED_DOWN : AuditAction.ROLE_TAKEN_BACK, held);
        });
    }

    /** The reason why an administrator of the part may not revoke a grant; empty when they may. */
    public Optional<String> reasonAgainstRevoking(PersonId by, RoleGrant held) {
        if (held.role() != Role.ADMINISTRATOR || held.isPending()) {
            return Optional.empty();
        }
        if (held.person().equals(by) && dao.administratorGrants(by) <= 1) {
            return Optional.of("This is your last administrator role, and you could not give it to yourself again."
                    + " Ask another administrator to take it back.");
        }
        if (!dao.isAdministeredWithout(held.team(), held.id())) {
            return Optional.of("%s is the last administrator of %s. Grant the role to somebody else first."
                    .formatted(held.personName(), held.teamName()));
        }
        return Optional.empty();
    }

    /** The reason why a role cannot be granted for a part of the tree; empty when it can. */
    public Optional<String> reasonAgainstGranting(Role role, Team part) {
        return role.isForWholeOrganisation() && part.parent().isPresent()
                ? Optional.of("What a content editor changes is read everywhere, so this role is for the whole"
                        + " organisation only. Choose the top of the list, or ask an administrator of the whole"
                        + " organisation to grant it.")
                : Optional.empty();
    }

    /** @throws Problem (403) */
    public void requireSomebodyElse(PersonId by, PersonId person) {
        if (by.equals(person)) {
            throw Problem.notAllowed("Nobody grants themselves a role. Ask another administrator to grant it to you.");
        }
    }

    /** Finds a person by their work email address, ignoring case. */
    public Optional<Person> personWithEmail(String email) {
        return dao.byEmail(email);
    }

    /** Teams with this id or this name. At most two are returned, which is enough to see that the name is ambiguous. */
    public List<Team> teamsWithIdOrName(String idOrName) {
        return dao.teams(idOrName);
    }

    /**
     * Ends every role of somebody who leaves. It takes the lock of roles, so call it before people are locked.
     *
     * @return the parts of the tree that nobody administers any more: the operator can appoint somebody
     */
    public List<TeamId> endGrantsOf(PersonId person, Actor by) {
        dao.lock();
        List<RoleGrant> held = dao.currentGrantsOf(person);
        end(held, by);
        return held.stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR && grant.isInForce())
                .filter(grant -> !dao.isAdministeredWithout(grant.team(), grant.id()))
                .map(RoleGrant::team)
                .toList();
    }

    /** Ends every role for a team that is closed. It takes the lock of roles, so call it before people are locked. */
    public void endGrantsFor(TeamId part, Actor by) {
        dao.lock();
        end(dao.currentGrantsFor(part), by);
    }

    private void end(List<RoleGrant> grants, Actor by) {
        for (RoleGrant grant : grants) {
            dao.end(grant.id(), by.person(), clock.instant());
            audit.record(by.id(), AuditAction.ROLE_ENDED, grant.person().value(), detail(grant));
        }
    }

    /**
     * For a change that an administrator makes: their role stays in force until the transaction ends. It takes the lock of
     * roles, so call it before people are locked.
     *
     * @throws Problem (403) when they do not administer the part
     */
    public void requireStaysAdministrator(PersonId by, TeamId part) {
        dao.lock();
        requireAdministers(by, part);
    }

    private void requireActiveAndOpen(PersonId person, Team part) {
        if (!dao.isActiveAndOpen(person, part.id())) {
            throw Problem.conflict("This person has left or not started yet, or the team was closed."
                    + " Choose somebody who works here, and a team that is open.");
        }
    }

    private void requireAdministers(PersonId by, TeamId part) {
        if (!dao.administers(by, part)) {
            throw Problem.notAllowed("This is outside the part of the tree that you administer.");
        }
    }

    private void record(PersonId by, AuditAction action, RoleGrant grant) {
        audit.record(by.value(), action, grant.person().value(), detail(grant));
    }

    private static String detail(RoleGrant grant) {
        return "%s for team %s".formatted(grant.role().word(), grant.team());
    }

    private static Problem alreadyRevoked() {
        return Problem.notFound("This role was taken back already.");
    }
}
