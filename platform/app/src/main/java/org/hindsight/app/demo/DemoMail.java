package org.hindsight.app.demo;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.hindsight.core.followup.Channel;
import org.hindsight.core.followup.EmailChannel;
import org.hindsight.core.followup.Reminder;

/** E-mail that goes nowhere; a few of the made-up people have mailboxes that do not exist. */
@Singleton
@Requires(property = "hindsight.demo", value = "true")
@Replaces(EmailChannel.class)
final class DemoMail implements Channel {

    /** The part of an address that does not exist. */
    static final String GONE = "gone";

    @Override
    public String id() {
        return "email";
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public String address(String typed) {
        return typed.strip();
    }

    @Override
    public void send(Reminder reminder) throws RefusedException {
        if (reminder.address().startsWith(GONE)) {
            throw new RefusedException("The mail server refused the address: no such mailbox.");
        }
    }
}
