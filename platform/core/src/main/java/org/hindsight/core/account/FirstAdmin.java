package org.hindsight.core.account;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.hindsight.core.secret.OwnerOnlyFile;
import org.hindsight.core.secret.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that somebody can administrate a fresh platform: the admin given in the configuration, or {@code admin@localhost} with a random
 * password that is told once. There is no default password.
 */
@Singleton
public class FirstAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String DEFAULT_EMAIL = "admin@localhost";

    private final Accounts accounts;
    private final String email;
    private final String password;
    private final Path file;

    FirstAdmin(
            Accounts accounts,
            @Value("${hindsight.admin.email:}") String email,
            @Value("${hindsight.admin.password:}") String password,
            @Value("${hindsight.home:.}") String home) {
        this.accounts = accounts;
        this.email = email;
        this.password = password;
        this.file = Path.of(home).resolve("data").resolve("initial-admin-password");
    }

    /**
     * A password that was made just now.
     *
     * @param email    of the admin
     * @param password to be shown once
     * @param file     where it was written too, readable by the owner alone
     */
    public record Told(String email, String password, Path file) {}

    /**
     * Makes the first admin where there is none.
     *
     * @return what must be told, or empty when nothing was made or the password was given
     */
    public Optional<Told> ensure() {
        if (accounts.hasAdmin()) {
            return Optional.empty();
        }
        String address = email.isBlank() ? DEFAULT_EMAIL : email;
        if (!password.isBlank()) {
            if (password.length() > Passwords.LONGEST) {
                throw new IllegalArgumentException("HINDSIGHT_ADMIN_PASSWORD has " + password.length() + " characters. Choose one with at most "
                        + Passwords.LONGEST + ".");
            }
            // Whoever runs the server may choose; a start that fails over a short password teaches nobody.
            if (password.length() < Passwords.SHORTEST) {
                LOG.warn("The password of the first admin is shorter than {} characters. Change it soon.", Passwords.SHORTEST);
            }
            accounts.add(address, password, Accounts.Role.ADMIN);
            LOG.info("The first admin is {}, with the password that was configured.", address);
            return Optional.empty();
        }
        String random = Tokens.fresh();
        OwnerOnlyFile.delete(file);
        OwnerOnlyFile.create(file, random + "\n");
        accounts.create(address, random, Accounts.Role.ADMIN);
        return Optional.of(new Told(address, random, file));
    }
}
