package org.hindsight.ui.frame;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Answers of page controllers. */
public final class Pages {

    /**
     * A page to be written.
     *
     * @param view  its template
     * @param model what the template shows
     */
    record Page(String view, Object model) {}

    private static final Pattern UNFIT = Pattern.compile("[^\\x21-\\x7e]|[\"<>\\\\^`{|}\\[\\]]|%(?![0-9A-Fa-f]{2})");

    private Pages() {}

    /** A page. */
    public static MutableHttpResponse<?> show(String view, Object page) {
        return show(HttpStatus.OK, view, page);
    }

    /** A page with a status other than 200. */
    public static MutableHttpResponse<?> show(HttpStatus status, String view, Object page) {
        return HttpResponse.status(status).body(new Page(view, page));
    }

    /** A page that nobody but its reader may keep: not cached, and its address is told to no other server. */
    public static <T> MutableHttpResponse<T> confidential(MutableHttpResponse<T> response) {
        // Not "no-referrer": browsers then send forms with "Origin: null", which the framework refuses as coming from elsewhere.
        return response.header("Cache-Control", "no-store").header("Referrer-Policy", "same-origin");
    }

    /** A file of text to be kept. */
    public static MutableHttpResponse<?> file(String name, String text) {
        return HttpResponse.ok(text)
                .header("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                .header("Cache-Control", "no-store");
    }

    /** To another page after a form was handled, so that reloading does not send it again. */
    public static MutableHttpResponse<?> redirect(String path) {
        return HttpResponse.seeOther(local(path));
    }

    /** The address of a path, in which stands what somebody named: what no address can hold is escaped. */
    static URI local(String path) {
        return URI.create(UNFIT.matcher(path).replaceAll(unfit -> escaped(unfit.group())));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append("%%%02X".formatted(one));
        }
        return escaped.toString();
    }

    /** To another page, which then says what was done. */
    public static MutableHttpResponse<?> redirect(String path, Flash flash) {
        return redirect(path).cookie(flash.toCookie());
    }
}
