package org.hindsight.core.followup;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Locale;

/** How e-mail goes out; every property has the prefix {@code hindsight.mail}. Without a host none does. */
@ConfigurationProperties("hindsight.mail")
final class MailSettings {

    private static final int SUBMISSION_PORT = 587;

    private String host = "";
    private int port = SUBMISSION_PORT;
    private String username = "";
    private String password = "";
    private String from = "";
    private Security security = Security.STARTTLS;

    /** How the connection to the mail server is kept secret. */
    enum Security {
        /** Encrypted after the greeting, or not used at all. */
        STARTTLS,
        /** Encrypted from the first byte on. */
        TLS,
        /** Not at all: for a server on this machine. */
        NONE
    }

    String getHost() {
        return host;
    }

    void setHost(String host) {
        this.host = host.strip();
    }

    int getPort() {
        return port;
    }

    void setPort(int port) {
        this.port = port;
    }

    /** Who signs in at the mail server; blank for nobody. */
    String getUsername() {
        return username;
    }

    void setUsername(String username) {
        this.username = username;
    }

    String getPassword() {
        return password;
    }

    void setPassword(String password) {
        this.password = password;
    }

    /** Whom messages come from, such as {@code Hindsight <hindsight@example.org>}. */
    String getFrom() {
        return from;
    }

    void setFrom(String from) {
        this.from = from.strip();
    }

    Security getSecurity() {
        return security;
    }

    void setSecurity(String security) {
        try {
            this.security = Security.valueOf(security.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "HINDSIGHT_MAIL_SECURITY (hindsight.mail.security) is '" + security + "'. Expected starttls, tls or none.", e);
        }
    }
}
