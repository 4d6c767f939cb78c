/**
 * How much of the service one client can take. Everything here works in front of Jersey, on Jetty's handlers: a request
 * takes a thread and a place at work only while the service works on it, not while its client sends or receives slowly.
 * Whatever it holds in memory is bounded.
 */
@NullMarked
package org.onward.server.limits;

import org.jspecify.annotations.NullMarked;
