package org.hindsight.core.followup;

import io.micronaut.context.annotation.ConfigurationProperties;

/** How SMS go out, through a gateway that takes HTTP; every property has the prefix {@code hindsight.sms}. Without a URL none does. */
@ConfigurationProperties("hindsight.sms")
final class SmsSettings {

    private String url = "";
    private String authorization = "";
    private String contentType = "application/json";
    private String body = "{\"to\": \"{to}\", \"text\": \"{text}\"}";

    String getUrl() {
        return url;
    }

    void setUrl(String url) {
        this.url = url.strip();
    }

    /** The value of the Authorization header, such as {@code Bearer ...} or {@code Basic ...}; blank for none. */
    String getAuthorization() {
        return authorization;
    }

    void setAuthorization(String authorization) {
        this.authorization = authorization;
    }

    /** What the gateway takes: {@code application/json} or {@code application/x-www-form-urlencoded}. */
    String getContentType() {
        return contentType;
    }

    void setContentType(String contentType) {
        this.contentType = contentType.strip();
    }

    /** What is sent; number and text take the places of <code>{to}</code> and <code>{text}</code>, escaped as the content type wants it. */
    String getBody() {
        return body;
    }

    void setBody(String body) {
        this.body = body;
    }
}
