package org.hindsight.core.followup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import org.hindsight.core.database.Moment;
import org.hindsight.core.secret.Hmac;
import org.hindsight.core.secret.Keys;

/**
 * Addresses to which nothing is ever sent, because whoever reads there said so. Only a keyed hash of them is known. Nobody is told that an address is
 * one of them: that would tell that its owner was here.
 */
@Singleton
class QuietContacts {

    private final QuietContactRepository repository;
    private final Hmac hmac;
    private final Clock clock;

    QuietContacts(QuietContactRepository repository, Keys keys, Clock clock) {
        this.repository = repository;
        this.hmac = keys.hmac("follow-up-address");
        this.clock = clock;
    }

    /** Names an address without telling it; capitals make no difference. */
    String hash(String channel, String address) {
        return hmac.hex(channel, address.toLowerCase(Locale.ROOT));
    }

    boolean contains(String hash) {
        return repository.existsByContactHash(hash);
    }

    /** Nothing changes when it is there already. */
    void add(String hash) {
        repository.add(hash, Moment.now(clock));
    }

    void remove(String hash) {
        repository.deleteByContactHash(hash);
    }
}
