package org.onward.discussion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onward.commitment.CommitmentWording;
import org.onward.commitment.Proposal;
import org.onward.people.PersonId;
import org.onward.secrets.MasterKey;

/** Computes a keyed hash of a close. A repeated close is recognised by its hash, so that the words need not be stored. */
final class CloseDigest {
    private final byte[] key;

    CloseDigest(MasterKey masterKey) {
        this.key = masterKey.derive("session-close");
    }

    /** @param attendance the status of everybody invited, including absent people */
    byte[] digest(SessionId session, Map<PersonId, AttendanceStatus> attendance, SessionClosing closing) {
        List<String> parts = new ArrayList<>();
        parts.add(session.toString());
        attendance.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .forEach(parts::add);
        parts.add("themes");
        parts.addAll(closing.themes());
        closing.heldAt().ifPresent(at -> parts.addAll(List.of("held", at.toString())));
        closing.commitments().forEach(proposal -> parts.addAll(words(proposal)));
        return MasterKey.mac(key, String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> words(Proposal proposal) {
        CommitmentWording wording = proposal.wording();
        return List.of(
                "commitment",
                proposal.owner().toString(),
                wording.when(),
                wording.will(),
                wording.scope().name(),
                wording.reviewOn().map(Object::toString).orElse(""));
    }
}
