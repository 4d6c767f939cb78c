/**
 * The outbox: messages to people, such as mail, that are written in the transaction of whatever causes them and delivered
 * afterwards by a job.
 *
 * <p>The rules: a message is delivered at least once if its transaction commits, and never if it does not. A node that
 * stops in the middle of a delivery delivers up to one batch again, so handlers must bear being repeated. Two nodes never
 * deliver one message at the same time. Messages to one person are delivered in the order in which they were written. What a
 * message says is never logged.
 */
@NullMarked
package org.onward.outbox;

import org.jspecify.annotations.NullMarked;
