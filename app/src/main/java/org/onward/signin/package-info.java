/** Who is asking: demo personas today, single sign-on later; and the sessions of both, of which only a hash is stored. */
@NullMarked
package org.onward.signin;

import org.jspecify.annotations.NullMarked;
