/**
 * Administration: the status of the service, and the roles and leaders in an administrator's part of the tree. Administrators
 * must not see anybody's learning, so this package does not depend on {@code learning} or on the packages that use it.
 */
@NullMarked
package org.onward.administration;

import org.jspecify.annotations.NullMarked;
