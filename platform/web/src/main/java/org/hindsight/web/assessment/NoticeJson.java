package org.hindsight.web.assessment;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.hindsight.plugin.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A message that comes first and does not depend on the model.
 *
 * @param level    info, warning or urgent
 * @param title    the message in a few words
 * @param text     what to do
 * @param contacts whom to turn to
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Notice")
public record NoticeJson(String level, String title, String text, List<ContactJson> contacts) {

    /**
     * Whom to turn to.
     *
     * @param name  who it is
     * @param phone the number to call, null for none
     * @param url   a page, null for none
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Contact")
    public record ContactJson(String name, @Nullable String phone, @Nullable String url) {}

    /** The notice for a caller of the API. */
    public static NoticeJson of(Notice notice) {
        return new NoticeJson(
                notice.level().name().toLowerCase(Locale.ROOT),
                notice.title(),
                notice.text(),
                notice.contacts().stream()
                        .map(contact -> new ContactJson(contact.name(), Blank.toNull(contact.phone()), Blank.toNull(contact.url())))
                        .toList());
    }
}
