package org.onward.outbox;

/** Delivers the messages of one topic. */
public interface MessageHandler {
    String topic();

    /**
     * Delivers a message, or throws any exception: then it is tried again later. What it writes to the database is committed
     * together with the note that the message was delivered.
     */
    void deliver(Message message) throws Exception;
}
