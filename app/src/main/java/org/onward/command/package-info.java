/** The commands of {@code ./onward}: demo, server, grant, recount and content. */
@NullMarked
package org.onward.command;

import org.jspecify.annotations.NullMarked;
