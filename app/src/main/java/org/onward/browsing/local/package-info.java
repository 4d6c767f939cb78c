/**
 * What exists inside the organisation: staff networks, mentoring, coaching, trained facilitators. Administrators enter it for
 * their part of the tree. Nobody's membership is asked for or stored.
 */
@NullMarked
package org.onward.browsing.local;

import org.jspecify.annotations.NullMarked;
