package org.hindsight.ui.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param language  the language of the page
 * @param others    links to the same page in the other languages
 * @param nav       the places to go
 * @param signedIn  who is signed in, null for nobody
 * @param flash     what was just done, null for nothing
 * @param good      whether that went well
 * @param css       address of the style sheet
 * @param script    address of the script
 * @param htmx      address of htmx
 * @param chart     address of Chart.js
 * @param charts    address of the script that draws charts from tables
 * @param live      address of the script that follows a run
 * @param icon      address of the icon
 * @param demo      whether all people on the page are made up
 */
public record Frame(
        String language,
        List<LanguageLink> others,
        List<Place> nav,
        @Nullable String signedIn,
        @Nullable String flash,
        boolean good,
        String css,
        String script,
        String htmx,
        String chart,
        String charts,
        String live,
        String icon,
        boolean demo) {

    /** A link to the page in another language; its words are in that language. */
    public record LanguageLink(String tag, String name, String href) {}

    /** A place in the navigation. */
    public record Place(String href, String label, boolean here) {}

    static Frame of(HttpRequest<?> request, Locale locale, Assets assets, boolean demo) {
        Words words = Words.in(locale);
        Optional<Authentication> who = request.getUserPrincipal(Authentication.class);
        Optional<Flash> flash = Flash.of(request, words);
        return new Frame(
                words.bundle().getString("language.tag"),
                others(request, locale),
                nav(request, words, who.map(authentication -> authentication.getRoles().contains("ADMIN")).orElse(false)),
                who.map(Authentication::getName).orElse(null),
                flash.map(said -> said.say(words)).orElse(null),
                flash.map(Flash::good).orElse(true),
                assets.address("hindsight.css"),
                assets.address("hindsight.js"),
                assets.address("htmx.js"),
                assets.address("chart.js"),
                assets.address("charts.js"),
                assets.address("live.js"),
                assets.address("icon.svg"),
                demo);
    }

    private static List<LanguageLink> others(HttpRequest<?> request, Locale locale) {
        // A form that came back with errors has no address of its own to return to but the form's.
        String back = URLEncoder.encode(LocalPath.orHome(request.getUri().toString()), StandardCharsets.UTF_8);
        return ReaderLanguage.SPOKEN.stream()
                .filter(other -> !other.getLanguage().equals(locale.getLanguage()))
                .map(other -> new LanguageLink(
                        other.getLanguage(),
                        Words.in(other).say("language.name"),
                        "/language/" + other.getLanguage() + "?back=" + back))
                .toList();
    }

    private static List<Place> nav(HttpRequest<?> request, Words words, boolean admin) {
        Map<String, String> places = new LinkedHashMap<>();
        if (admin) {
            places.put("/admin/dashboard", "nav.dashboard");
            places.put("/admin/model-performance", "nav.performance");
            places.put("/admin/runs", "nav.runs");
            places.put("/admin/schedules", "nav.schedules");
            places.put("/admin/reminders", "nav.reminders");
            places.put("/admin/plugins", "nav.plugins");
            places.put("/admin/people", "nav.people");
        }
        places.put("/", "nav.assessments");
        String path = request.getPath();
        return places.entrySet().stream()
                .map(place -> new Place(place.getKey(), words.say(place.getValue()), here(place.getKey(), path)))
                .toList();
    }

    private static boolean here(String place, String path) {
        if (place.equals("/")) {
            return path.equals("/") || path.startsWith("/assessments/");
        }
        return path.startsWith(place) || place.equals("/admin/model-performance") && path.startsWith("/admin/models/");
    }
}
