package org.hindsight.ui.account;

import java.time.Clock;
import java.util.List;
import org.hindsight.core.account.AccountChanges.Listed;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The people who may sign in.
 *
 * @param headline how many there are, in a sentence
 * @param lines    each of them, the oldest first
 * @param made     an account whose password was made just now; null for none
 * @param typed    the address that was typed and does not fit
 * @param error    what is wrong with it; empty for nothing
 */
record PeoplePage(String headline, List<Line> lines, @Nullable Made made, String typed, String error) {

    /** A person: number, address, whether an admin, whether kept out, since when, and when they signed in last. */
    record Line(long id, String email, boolean admin, boolean disabled, When since, @Nullable When last) {}

    /** An account, new or not, and its new password, shown once. */
    record Made(String email, String password, boolean isNew) {
        @Override
        public String toString() {
            return "Made[" + email + "]";
        }
    }

    static PeoplePage of(List<Listed> all, @Nullable Made made, String typed, String wrong, Words words, Clock clock) {
        Times times = new Times(words, clock);
        long admins = all.stream().filter(one -> one.role() == Role.ADMIN && !one.disabled()).count();
        return new PeoplePage(
                words.say("people.headline", all.size(), admins),
                all.stream()
                        .map(one -> new Line(
                                one.id(), one.email(), one.role() == Role.ADMIN, one.disabled(), times.date(one.createdAt()),
                                times.momentOrNull(one.lastSignInAt())))
                        .toList(),
                made,
                typed,
                wrong.isEmpty() ? "" : words.say(wrong));
    }
}
