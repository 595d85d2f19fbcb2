package org.hindsight.core.card;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/** The card's words and numbers in one language; what is not known is "unknown". */
final class CardWords {

    private static final String BUNDLE = "org.hindsight.core.card.messages";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final ZoneId zone;

    CardWords(Locale wanted, ZoneId zone) {
        this.bundle = ResourceBundle.getBundle(BUNDLE, wanted, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale();
        this.zone = zone;
    }

    String language() {
        return locale.getLanguage();
    }

    /** A text with its parts put in. */
    String text(String key, Object... parts) {
        return new MessageFormat(bundle.getString(key), locale).format(parts);
    }

    /** What the platform said. */
    String text(Message message) {
        return message.in(locale);
    }

    /** A text where there is one, else what stands for it. */
    String textOr(String key, String otherwise) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }

    String unknown() {
        return text("unknown");
    }

    String orUnknown(@Nullable String text) {
        return text == null || text.isBlank() ? unknown() : text;
    }

    String yesOrNo(boolean yes) {
        return text(yes ? "yes" : "no");
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A figure with three decimals. */
    String figure(@Nullable Double value) {
        if (value == null) {
            return unknown();
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    String interval(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? unknown() : text("interval", figure(low), figure(high));
    }

    String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(locale).withZone(zone).format(time);
    }

    String days(Duration duration) {
        return duration.toDays() > 0 ? text("days", duration.toDays()) : text("hours", Math.max(1, duration.toHours()));
    }

    /** A band of a quasi-identifier. */
    String band(@Nullable Double low, @Nullable Double high, @Nullable String choice) {
        if (choice != null) {
            return choice;
        } else if (low == null) {
            return high == null ? text("band.all") : text("band.below", figure(high));
        }
        return high == null ? text("band.from", figure(low)) : text("band.between", figure(low), figure(high));
    }
}
