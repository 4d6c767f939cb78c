package org.onward.web;

/** The response to a form that was accepted: a redirect, or the page with the text that other buttons have yet to send. */
public sealed interface FormResult permits SeeOther, ShownAgain {}
