package org.onward.signin;

import java.time.Instant;
import org.onward.people.PersonId;

/** The session in which a form was written. It may have ended. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record FormSession(byte[] tokenHash, PersonId person, Instant expires) {}
