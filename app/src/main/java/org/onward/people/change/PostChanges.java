package org.onward.people.change;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.onward.audit.AuditAction;
import org.onward.audit.AuditTrail;
import org.onward.database.Ids;
import org.onward.people.Actor;
import org.onward.people.PersonId;
import org.onward.people.TeamId;
import org.onward.web.LondonTime;
import org.onward.web.Problem;

/** Further posts of people. The primary one decides which team somebody is in: see {@link PersonChanges#move}. */
public final class PostChanges {
    private final Change change;
    private final PostDao dao;
    private final PersonChanges people;
    private final Requirements require;

    public PostChanges(Jdbi jdbi, PersonChanges people, AuditTrail audit, InstantSource clock) {
        this.change = new Change(jdbi, audit, clock, List.of());
        this.dao = jdbi.onDemand(PostDao.class);
        this.people = people;
        this.require = new Requirements(jdbi);
    }

    /** The present ones first, the primary one before the others. */
    public List<Post> postsOf(PersonId person) {
        return dao.postsOf(person);
    }

    /** Adds a post beside the primary one. @throws Problem (409) for who is in no team, (422) for a closed team */
    public PostId add(Actor by, PersonId person, String title, TeamId team) {
        String checked = NewPost.requireTitle(title);
        return change.run(at -> {
            require.requireActive(person);
            require.requireOpen(team);
            PostId id = new PostId(Ids.next());
            dao.add(id, person, checked, team, false, at);
            change.audit(by, AuditAction.POST_ADDED, person.value(), "team %s".formatted(team));
            return id;
        });
    }

    /**
     * Says when a further post will end, or that it goes on. The job {@link PlannedChanges} ends it on the day after.
     *
     * @param lastDay absent for a post that goes on
     * @throws Problem (409) for the primary post and for one that has ended, (422) for a day in the past
     */
    public void planEnd(Actor by, PostId id, Optional<LocalDate> lastDay) {
        change.runAt(at -> {
            Post post = requireFurther(id);
            lastDay.ifPresent(day -> require.requireLastDay(day, LondonTime.date(at)));
            dao.setLastDay(id, lastDay);
            change.audit(
                    by,
                    AuditAction.POST_LAST_DAY_SET,
                    post.person().value(),
                    lastDay.map(LocalDate::toString).orElse("none"));
        });
    }

    /** The further posts whose last day was before a day. */
    public List<PostId> endingBefore(LocalDate day) {
        return dao.endingBefore(day);
    }

    /** @throws Problem (409) for the primary post, and for one that has ended */
    public void end(Actor by, PostId id) {
        change.runAt(at -> {
            Post post = requireFurther(id);
            dao.end(id, at);
            change.audit(by, AuditAction.POST_ENDED, post.person().value(), "team %s".formatted(post.team()));
        });
    }

    /** Makes a further post the primary one, which moves the person to its team. The one that was primary stays beside it. */
    public void makePrimary(Actor by, PostId id) {
        change.runAt(at -> {
            Post post = requirePresent(id);
            if (post.isPrimary()) {
                return;
            }
            Post before = dao.primary(post.person())
                    .orElseThrow(
                            () -> Problem.conflict("This person has no primary post. Move them to the team instead."));
            PersonChangeDao.PersonRow row = require.requireActive(post.person());
            dao.end(id, at);
            people.move(by, post.person(), new NewPost(post.title(), post.team(), row.lineManager()));
            dao.add(new PostId(Ids.next()), before.person(), before.title(), before.team(), false, at);
        });
    }

    private Post requireFurther(PostId id) {
        Post post = requirePresent(id);
        if (post.isPrimary()) {
            throw Problem.conflict(
                    "This is the primary post. Make another one primary first, or record that they left.");
        }
        return post;
    }

    private Post requirePresent(PostId id) {
        Post post = dao.post(id).orElseThrow(() -> Problem.notFound("There is no such post. Choose one from a list."));
        if (post.until().isPresent()) {
            throw Problem.conflict("This post has ended.");
        }
        return post;
    }
}
