package org.hindsight.ui.assessment;

import java.util.List;
import java.util.Locale;
import org.hindsight.plugin.Notice;

/**
 * A safety message.
 *
 * @param level    info, warning or urgent
 * @param title    the message in a few words
 * @param text     what to do
 * @param contacts whom to turn to
 */
public record NoticeCard(String level, String title, String text, List<Contact> contacts) {

    /** Whom to turn to; the addresses are empty where there is none. */
    public record Contact(String name, String phone, String dial, String url) {}

    /** The cards of these notices, in the same order. */
    public static List<NoticeCard> of(List<Notice> notices) {
        return notices.stream()
                .map(notice -> new NoticeCard(
                        notice.level().name().toLowerCase(Locale.ROOT),
                        notice.title(),
                        notice.text(),
                        notice.contacts().stream().map(NoticeCard::contact).toList()))
                .toList();
    }

    private static Contact contact(Notice.Contact contact) {
        String digits = contact.phone().replaceAll("[^0-9+*#]", "");
        boolean page = contact.url().startsWith("https://") || contact.url().startsWith("http://");
        return new Contact(contact.name(), contact.phone(), digits.isEmpty() ? "" : "tel:" + digits, page ? contact.url() : "");
    }
}
