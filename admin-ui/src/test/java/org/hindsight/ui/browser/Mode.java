package org.hindsight.ui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a reader looks at pages. Those that work by keyboard alone are tested with {@link Visit#tabTo}, in any of these. */
enum Mode {
    DESKTOP(1280, 900, ColorScheme.LIGHT, true),
    DESKTOP_DARK(1280, 900, ColorScheme.DARK, true),
    PHONE(390, 844, ColorScheme.LIGHT, true),
    PHONE_DARK(390, 844, ColorScheme.DARK, true),
    PHONE_NO_SCRIPT(390, 844, ColorScheme.LIGHT, false),
    DESKTOP_NO_SCRIPT(1280, 900, ColorScheme.LIGHT, false);

    private final int width;
    private final int height;
    private final ColorScheme scheme;
    private final boolean scripts;

    Mode(int width, int height, ColorScheme scheme, boolean scripts) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
        this.scripts = scripts;
    }

    boolean phone() {
        return width < 640;
    }

    boolean scripts() {
        return scripts;
    }

    Browser.NewContextOptions options(String server, String language) {
        return new Browser.NewContextOptions()
                .setBaseURL(server)
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts)
                .setLocale(language)
                .setTimezoneId("UTC");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
