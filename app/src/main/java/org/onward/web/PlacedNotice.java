package org.onward.web;

/**
 * A message about the last action, shown beside the place where it was done.
 *
 * @param place the id of the message's element, which is also the fragment of the address
 */
record PlacedNotice(String place, String words) {}
