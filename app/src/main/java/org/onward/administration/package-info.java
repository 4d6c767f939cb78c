/**
 * What administrators do: watch the service's health, and grant and take back roles within their own part of the tree.
 * Nothing of anybody's learning is known here: this package uses neither learning nor anything that practises it.
 */
@NullMarked
package org.onward.administration;

import org.jspecify.annotations.NullMarked;
