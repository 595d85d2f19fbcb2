package org.hindsight.core.account;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.hindsight.core.secret.Keys;

/** Sessions in memory, with the promise of the real ones: a refresh token used twice ends its session. */
@Singleton
@Replaces(Sessions.class)
public class FakeSessions extends Sessions {

    private final AtomicLong numbers = new AtomicLong();
    private final Set<Long> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Opened> fresh = new ConcurrentHashMap<>();
    private final Map<String, Opened> used = new ConcurrentHashMap<>();

    FakeSessions(Accounts accounts, Keys keys, Clock clock) {
        super(null, null, accounts, keys, clock);
    }

    @Override
    public Opened open(Accounts.Account account, String address) {
        long id = numbers.incrementAndGet();
        open.add(id);
        return token(account, id);
    }

    @Override
    public Optional<Opened> refresh(String refreshToken) {
        Opened known = fresh.remove(refreshToken);
        if (known == null) {
            Optional.ofNullable(used.get(refreshToken)).ifPresent(stolen -> close(stolen.sessionId()));
            return Optional.empty();
        }
        used.put(refreshToken, known);
        return isOpen(known.sessionId()) ? Optional.of(token(known.account(), known.sessionId())) : Optional.empty();
    }

    @Override
    public void close(long sessionId) {
        open.remove(sessionId);
    }

    @Override
    public boolean isOpen(long sessionId) {
        return open.contains(sessionId);
    }

    @Override
    public List<OpenSession> of(long accountId) {
        return fresh.values().stream()
                .filter(one -> one.account().id() == accountId && isOpen(one.sessionId()))
                .map(one -> new OpenSession(one.sessionId(), Instant.EPOCH, Instant.EPOCH, Instant.EPOCH.plusSeconds(9)))
                .sorted(Comparator.comparing(OpenSession::id).reversed())
                .toList();
    }

    @Override
    public boolean close(long accountId, long sessionId) {
        return of(accountId).stream().anyMatch(one -> one.id() == sessionId) && open.remove(sessionId);
    }

    public void closeAll() {
        open.clear();
    }

    private Opened token(Accounts.Account account, long id) {
        Opened opened = new Opened(account, id, "refresh-" + numbers.incrementAndGet());
        fresh.put(opened.refreshToken(), opened);
        return opened;
    }
}
