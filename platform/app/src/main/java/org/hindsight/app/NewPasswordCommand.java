package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hindsight.core.account.AccountChanges;
import org.hindsight.core.account.AccountChanges.Listed;
import org.hindsight.core.account.Accounts.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Lets an admin in again who has lost the password, where no other admin can help. */
@CommandLine.Command(
        name = "new-password",
        description = "Give an account a new random password and print it once, for an admin who has lost theirs. Their sign-ins end.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is changed", "1:there is no such account", "2:it could not be tried"},
        mixinStandardHelpOptions = true)
final class NewPasswordCommand implements Callable<Integer> {

    private static final PrintStream ERR = System.err;

    @CommandLine.Parameters(paramLabel = "EMAIL", description = "The account's e-mail address.")
    private String email = "";

    @CommandLine.Option(names = "--home", description = "Folder with data, models and plugins (default as for run).")
    private @Nullable Path home;

    @Override
    public Integer call() {
        return Maintenance.in(home, this::renew);
    }

    private int renew(ApplicationContext platform) {
        AccountChanges changes = platform.getBean(AccountChanges.class);
        String wanted = email.strip().toLowerCase(Locale.ROOT);
        Optional<Listed> account = changes.all().stream().filter(one -> one.email().equalsIgnoreCase(wanted)).findFirst();
        if (account.isEmpty()) {
            ERR.println("There is no account of " + email + ". The admins are: " + changes.all().stream()
                    .filter(one -> one.role() == Role.ADMIN).map(Listed::email).collect(Collectors.joining(", ")) + ".");
            return 1;
        }
        System.out.println("The new password of " + account.get().email() + ": " + changes.renewPassword(account.get().id()).orElseThrow()
                + (account.get().disabled() ? " (but an admin keeps this account out)" : ""));
        return 0;
    }
}
