/**
 * Authentication and sessions: demo personas today, single sign-on later. Only a hash of each session token is stored.
 */
@NullMarked
package org.onward.signin;

import org.jspecify.annotations.NullMarked;
