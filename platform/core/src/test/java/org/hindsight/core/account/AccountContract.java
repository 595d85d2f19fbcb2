package org.hindsight.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.account.Accounts.Account;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.database.DatabaseContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for accounts, sessions and keys on every database. */
abstract class AccountContract extends DatabaseContract {

    private static final String PASSWORD = "four words in a row";

    @TempDir
    static Path home;

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("hindsight.home", home.toString());
    }

    @Test
    void knowsAPersonByAddressAndPasswordOnly() {
        Account anna = accounts().create("Anna@Example.org", PASSWORD, Role.USER);

        assertThat(accounts().authenticate(" anna@example.ORG ", PASSWORD)).contains(anna);
        assertThat(accounts().authenticate("anna@example.org", PASSWORD + "!")).isEmpty();
        assertThat(accounts().authenticate("anna@example.org", "x".repeat(100_000))).isEmpty();
        assertThat(accounts().authenticate("nobody@example.org", PASSWORD)).isEmpty();
    }

    @Test
    void storesAHashWithItsOwnSalt() {
        long one = accounts().create("hash-one@example.org", PASSWORD, Role.USER).id();
        long two = accounts().create("hash-two@example.org", PASSWORD, Role.USER).id();

        String first = bean(AccountRepository.class).findById(one).orElseThrow().passwordHash();
        assertThat(first).startsWith("$argon2id$").doesNotContain(PASSWORD);
        assertThat(bean(AccountRepository.class).findById(two).orElseThrow().passwordHash()).isNotEqualTo(first);
    }

    @Test
    void refusesWhatCannotBeAnAccountInWords() {
        accounts().create("taken@example.org", PASSWORD, Role.USER);

        assertThatThrownBy(() -> accounts().create("Taken@example.org", PASSWORD, Role.USER)).isInstanceOf(EmailTakenException.class);
        assertThatThrownBy(() -> accounts().create("nonsense", PASSWORD, Role.USER)).hasMessageContaining("no e-mail address");
        assertThatThrownBy(() -> accounts().create("short@example.org", "hunter2", Role.USER)).hasMessageContaining("from 12 to 200");
    }

    @Test
    void aRefreshTokenWorksOnce() {
        Sessions.Opened opened = sessions().open(accounts().create("rotate@example.org", PASSWORD, Role.USER), "192.0.2.1");
        Optional<Sessions.Opened> second = sessions().refresh(opened.refreshToken());

        assertThat(second).map(Sessions.Opened::sessionId).contains(opened.sessionId());
        assertThat(second.orElseThrow().refreshToken()).isNotEqualTo(opened.refreshToken());
        assertThat(sessions().isOpen(opened.sessionId())).isTrue();
    }

    @Test
    void aTokenUsedTwiceRevokesItsWholeFamily() {
        Sessions.Opened opened = sessions().open(accounts().create("stolen@example.org", PASSWORD, Role.USER), "192.0.2.1");
        String second = sessions().refresh(opened.refreshToken()).orElseThrow().refreshToken();

        assertThat(sessions().refresh(opened.refreshToken())).isEmpty();
        assertThat(sessions().refresh(second)).isEmpty();
        assertThat(sessions().isOpen(opened.sessionId())).isFalse();
    }

    @Test
    void aSessionEndsWhenItIsClosedOrNotUsedForAWeek() {
        Account ida = accounts().create("ends@example.org", PASSWORD, Role.USER);
        Sessions.Opened closed = sessions().open(ida, "");
        sessions().close(closed.sessionId());
        assertThat(sessions().isOpen(closed.sessionId())).isFalse();
        assertThat(sessions().refresh(closed.refreshToken())).isEmpty();

        Sessions.Opened unused = sessions().open(ida, "");
        clock.advance(Duration.ofDays(8));
        assertThat(sessions().isOpen(unused.sessionId())).isFalse();
        assertThat(sessions().refresh(unused.refreshToken())).isEmpty();
        assertThat(sessions().refresh("nonsense")).isEmpty();
    }

    @Test
    void aKeyIsKnownByItsSecretUntilItIsRevoked() {
        ApiKeys.Created created = keys().create("The clinic's queue", Set.of(Scope.PREDICT, Scope.OUTCOME), "admin@localhost");

        assertThat(created.secret()).startsWith("hs_").hasSize(46);
        assertThat(keys().authenticate(created.secret()).map(ApiKeys.ApiKey::scopes)).contains(Set.of(Scope.PREDICT, Scope.OUTCOME));
        assertThat(keys().all()).filteredOn(key -> key.id() == created.key().id()).extracting(ApiKeys.ApiKey::lastUsedAt).doesNotContainNull();
        assertThat(keys().authenticate("hs_" + "A".repeat(43))).isEmpty();
        assertThat(keys().authenticate(created.secret().substring(3))).isEmpty();

        assertThat(keys().revoke(created.key().id(), "admin@localhost")).isTrue();
        assertThat(keys().revoke(created.key().id(), "admin@localhost")).isFalse();
        assertThat(keys().authenticate(created.secret())).isEmpty();
    }

    @Test
    void theFirstAdminIsMadeOnceAndToldOnce() throws IOException {
        FirstAdmin.Told told = bean(FirstAdmin.class).ensure().orElseThrow();

        assertThat(told.email()).isEqualTo("admin@localhost");
        assertThat(told.password()).hasSizeGreaterThan(30);
        assertThat(Files.readString(told.file()).strip()).isEqualTo(told.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(told.file()))).isEqualTo("rw-------");
        assertThat(accounts().authenticate("admin@localhost", told.password()).map(Account::role)).contains(Role.ADMIN);
        assertThat(bean(FirstAdmin.class).ensure()).isEmpty();
    }

    @Test
    void theFirstAdminMayBeGivenWithAnyPassword() {
        bean(AccountRepository.class).deleteAll();
        FirstAdmin given = new FirstAdmin(accounts(), "Boss@example.org", "short", home.toString());
        assertThat(given.ensure()).as("nothing has to be told").isEmpty();
        assertThat(accounts().authenticate("boss@example.org", "short").map(Account::role)).contains(Role.ADMIN);
        bean(AccountRepository.class).deleteAll();
    }

    private Accounts accounts() {
        return bean(Accounts.class);
    }

    private Sessions sessions() {
        return bean(Sessions.class);
    }

    private ApiKeys keys() {
        return bean(ApiKeys.class);
    }
}
