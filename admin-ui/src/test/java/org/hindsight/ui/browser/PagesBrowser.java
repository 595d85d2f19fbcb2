package org.hindsight.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.ui.PagesServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The pages over fakes and a Chromium, started once for a class whose tests ask for them as a parameter. Classes run side by side, so each has
 * its own: what a fake is told by one is no other's business, and Playwright wants to be used by the thread that made it. Without Chromium
 * these tests are skipped, or fail where {@code -Dbrowser=required}.
 */
final class PagesBrowser implements AutoCloseable {

    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars");

    private final EmbeddedServer server;
    private final Playwright playwright;
    private final Browser browser;

    private PagesBrowser(Path executable) {
        server = PagesServer.start(Map.of());
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    }

    /** A reader whose browser speaks English. */
    Visit visit(Mode mode) {
        return visit(mode, "en-US");
    }

    /** A reader whose browser speaks this language. */
    Visit visit(Mode mode, String language) {
        String address = server.getURL().toString();
        return new Visit(mode, address, browser.newContext(mode.options(address, language)));
    }

    /** An admin who has signed in. */
    Visit admin(Mode mode) {
        return visit(mode).signedIn("admin@example.org");
    }

    /** One of the fakes, to set what the pages find. */
    <T> T fake(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.stop();
    }

    /** Gives the browser to the tests of a class annotated with {@code @ExtendWith(PagesBrowser.Once.class)}. */
    static final class Once implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == PagesBrowser.class;
        }

        @Override
        public PagesBrowser resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return ofClass(test)
                    .getStore(ExtensionContext.Namespace.create(PagesBrowser.class))
                    .getOrComputeIfAbsent(PagesBrowser.class, _ -> new PagesBrowser(chromium()), PagesBrowser.class);
        }

        private static ExtensionContext ofClass(ExtensionContext test) {
            ExtensionContext context = test;
            while (context.getTestMethod().isPresent()) {
                context = context.getParent().orElseThrow();
            }
            return context;
        }

        private static Path chromium() {
            Optional<Path> executable = CHROMIUM.stream().filter(Files::isExecutable).findFirst();
            if (executable.isEmpty()) {
                String missing = "No Chromium found at " + CHROMIUM + ": install it (apt install chromium) to run the browser tests.";
                assertThat(System.getProperty("browser")).as(missing).isNotEqualTo("required");
                Assumptions.abort(missing);
            }
            return executable.orElseThrow();
        }
    }
}
