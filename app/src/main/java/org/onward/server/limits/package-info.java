/**
 * Limits on what one client can use. The limits are Jetty handlers in front of Jersey. A request takes a thread and a
 * permit only while the service processes it, not while its client sends or receives slowly. The memory for requests
 * and responses is bounded.
 */
@NullMarked
package org.onward.server.limits;

import org.jspecify.annotations.NullMarked;
