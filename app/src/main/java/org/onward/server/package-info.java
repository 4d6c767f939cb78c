/** Settings of the HTTP server: its defaults, the admin port, the logs, and warnings about what is open to the network. */
@NullMarked
package org.onward.server;

import org.jspecify.annotations.NullMarked;
