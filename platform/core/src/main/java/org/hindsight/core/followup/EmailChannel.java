package org.hindsight.core.followup;

import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.message.Message;

/** E-mail by SMTP: plain text, one recipient, with the headers by which mail programs offer to unsubscribe (RFC 2369 and 8058). */
@Singleton
public final class EmailChannel implements Channel {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]{1,189}");
    private static final String TIMEOUT_MS = "20000";

    private final MailSettings settings;
    private final Clock clock;

    EmailChannel(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        if (ready()) {
            sender();
        }
    }

    @Override
    public String id() {
        return "email";
    }

    @Override
    public boolean ready() {
        return !settings.getHost().isEmpty();
    }

    @Override
    public String address(String typed) {
        String address = typed.strip();
        try {
            if (ADDRESS.matcher(address).matches()) {
                new InternetAddress(address, true).validate();
                return address;
            }
        } catch (AddressException e) {
            // Told below, as for any other text that is no address.
        }
        throw new InvalidAnswersException(List.of(new FieldProblem("address", Message.of("followUp.email"))));
    }

    @Override
    public void send(Reminder reminder) throws IOException {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(sender());
            message.setRecipient(RecipientType.TO, new InternetAddress(reminder.address()));
            message.setSubject(reminder.subject(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("List-Unsubscribe", "<" + reminder.stopNow() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setText(reminder.text(), StandardCharsets.UTF_8.name());
            message.setHeader("Content-Language", reminder.language().toLanguageTag());
            Transport.send(message);
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                throw new RefusedException("The mail server refused the address: " + innermost(e));
            }
            throw new IOException("The mail server did not take the message: " + innermost(e), e);
        } catch (MessagingException e) {
            throw new IOException("The mail server " + settings.getHost() + ":" + settings.getPort() + " did not take the message: " + innermost(e), e);
        }
    }

    private InternetAddress sender() {
        try {
            InternetAddress from = new InternetAddress(settings.getFrom(), true);
            from.validate();
            return from;
        } catch (AddressException e) {
            throw new IllegalArgumentException("HINDSIGHT_MAIL_FROM (hindsight.mail.from) is '" + settings.getFrom()
                    + "'. Expected whom messages come from, such as Hindsight <hindsight@example.org>.", e);
        }
    }

    private Session session() {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", settings.getHost());
        smtp.setProperty("mail.smtp.port", Integer.toString(settings.getPort()));
        smtp.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MS);
        smtp.setProperty("mail.smtp.timeout", TIMEOUT_MS);
        smtp.setProperty("mail.smtp.writetimeout", TIMEOUT_MS);
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.getSecurity() == MailSettings.Security.STARTTLS));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.getSecurity() == MailSettings.Security.STARTTLS));
        smtp.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.getSecurity() == MailSettings.Security.TLS));
        if (settings.getUsername().isBlank()) {
            return Session.getInstance(smtp);
        }
        smtp.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(smtp, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.getUsername(), settings.getPassword());
            }
        });
    }

    /** What the server really said is at the bottom. */
    private static String innermost(MessagingException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).strip();
    }
}
