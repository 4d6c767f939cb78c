package org.onward.discussion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onward.commitment.CommitmentWording;
import org.onward.commitment.Proposal;
import org.onward.people.PersonId;
import org.onward.secrets.MasterKey;

/** Knows a close that is sent a second time by a keyed hash, without keeping anybody's words. */
final class CloseDigest {
    private final byte[] key;

    CloseDigest(MasterKey masterKey) {
        this.key = masterKey.derive("session-close");
    }

    /** @param attendance of everybody invited, absent ones included */
    byte[] of(SessionId session, Map<PersonId, AttendanceStatus> attendance, SessionClosing closing) {
        List<String> said = new ArrayList<>();
        said.add(session.toString());
        attendance.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .forEach(said::add);
        said.add("themes");
        said.addAll(closing.themes());
        closing.commitments().forEach(proposal -> said.addAll(words(proposal)));
        return MasterKey.mac(key, String.join("\0", said).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> words(Proposal proposal) {
        CommitmentWording promise = proposal.promise();
        return List.of(
                "commitment",
                proposal.owner().toString(),
                promise.when(),
                promise.will(),
                promise.scope().name(),
                promise.reviewOn().map(Object::toString).orElse(""));
    }
}
