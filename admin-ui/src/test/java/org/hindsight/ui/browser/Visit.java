package org.hindsight.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A reader with a browser profile of their own. {@link #check} holds a page to what every page promises: nothing for axe to complain of,
 * no error in the console, no request to elsewhere, less than 200 kB, nothing that jumps while loading, nothing wider than the screen, no word
 * broken in two.
 */
final class Visit implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int HEAVIEST = 200_000;
    private static final int MOST_TABS = 150;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String AXE = axe();
    /** Without scripts no timer of the page ever fires, so axe's short ones run at once there; the page itself stays without scripts. */
    private static final String RUN_AXE =
            """
            ([tags, scripts]) => new Promise((done) => {
              if (!scripts) window.setTimeout = (work, wait) => { if (!wait || wait < 2) work(); return 0; };
              axe.run(document, { preload: false, resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } }, (error, results) => done(error
                ? ['axe failed: ' + error]
                : results.violations.map((rule) => rule.id + ' (' + rule.help + ') at ' + rule.nodes.map((node) => node.target + ' ' + node.html).join('; '))));
            })
            """;
    /**
     * What jumped since the page began to load is remembered by the browser, also where no script of the page could ask. A thousandth is what nobody
     * sees: a digit that is a pixel off for one frame. Up to 0.1 counts as good elsewhere.
     */
    private static final String SHIFTS =
            """
            () => {
              const observer = new PerformanceObserver(() => {});
              observer.observe({ type: 'layout-shift', buffered: true });
              return observer.takeRecords().filter((entry) => !entry.hadRecentInput && entry.value >= 0.001).map((entry) =>
                entry.value.toFixed(4) + ' ' + entry.sources.map((source) => source.node && source.node.nodeName + '.' + source.node.className).join(', '));
            }
            """;

    /** Words that begin on one line and end on another; what is meant for machines (addresses, hashes) may be broken anywhere. */
    private static final String BROKEN_WORDS =
            """
            () => {
              const broken = [];
              const unseen = (element) => element !== null && (element.getBoundingClientRect().width <= 1 || unseen(element.parentElement));
              const range = document.createRange();
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                if (text.parentElement.closest('.mono, code, pre, script, textarea') || !text.parentElement.checkVisibility() || unseen(text.parentElement)) continue;
                for (const word of text.data.matchAll(/\\p{L}{2,}/gu)) {
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  if (new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1) broken.push(word[0]);
                }
              }
              return broken;
            }
            """;

    private final Mode mode;
    private final String server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    Visit(Mode mode, String server, BrowserContext context) {
        this.mode = mode;
        this.server = server;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onPageError(complaints::add);
        page.onResponse(responses::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) {
                complaints.add("asked another server: " + request.url());
            }
        });
        page.onConsoleMessage(message -> {
            // A page with an error status is meant: the browser reports it all the same.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                    && !message.text().startsWith("Failed to load resource: the server responded with a status of 5")) {
                complaints.add("console: " + message.text());
            }
        });
    }

    /** The page, to look at and to work with. */
    Page page() {
        return page;
    }

    /** Signs in, without the form: an admin where the name begins with "admin". */
    Visit signedIn(String name) {
        context.addCookies(List.of(new Cookie("user", name).setUrl(server)));
        return this;
    }

    /** Opens a page of the server. */
    Visit go(String path) {
        responses.clear();
        page.navigate(path);
        return this;
    }

    /** Moves the focus with the tab key until it is on this element, as somebody without a mouse would. */
    Visit tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector)) {
                assertThat((boolean) page.evaluate("() => document.activeElement.matches(':focus-visible')"))
                        .as("The focus on %s can be seen", selector).isTrue();
                return this;
            }
        }
        throw new AssertionError("The tab key does not lead to " + selector + " on " + page.url());
    }

    /** Presses a key. */
    Visit press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Takes a screenshot of the whole page under this name. */
    Visit screenshot(String name) {
        page.waitForLoadState();
        Page.ScreenshotOptions options = new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "." + mode + ".png")).setFullPage(true);
        try {
            page.screenshot(options);
        } catch (PlaywrightException e) {
            // On a busy machine Chromium is unable to capture a screenshot now and then, and able a moment later.
            page.screenshot(options);
        }
        return this;
    }

    /** Takes a screenshot under this name, and checks what every page promises. */
    Visit check(String name) {
        screenshot(name);
        assertThat(complaints).as("%s, %s: console and network", name, mode).isEmpty();
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s, %s: what is wider than the screen, in pixels", name, mode).isZero();
        assertThat((List<?>) page.evaluate(BROKEN_WORDS)).as("%s, %s: words that are broken in two", name, mode).isEmpty();
        assertThat(violations()).as("%s, %s: what axe finds", name, mode).isEmpty();
        assertThat((List<?>) page.evaluate(SHIFTS)).as("%s, %s: what jumped while loading", name, mode).isEmpty();
        return this;
    }

    /** Checks that what the browser fetched since {@link #go} stays below 200 kB, as sent over the wire. */
    Visit checkWeight(String name) {
        // Asking for a size lets further responses in, so the list is copied first.
        int bytes = List.copyOf(responses).stream().mapToInt(response -> response.request().sizes().responseBodySize).sum();
        assertThat(bytes).as("%s, %s: bytes fetched", name, mode).isBetween(1_000, HEAVIEST);
        return this;
    }

    private List<?> violations() {
        page.evaluate(AXE);
        return (List<?>) page.evaluate(RUN_AXE, List.of(STANDARDS, mode.scripts()));
    }

    private static String axe() {
        try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8) + ";undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
