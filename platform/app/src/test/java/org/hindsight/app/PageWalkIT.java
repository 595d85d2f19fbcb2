package org.hindsight.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hindsight.core.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job in a real browser on the packaged platform: pick, answer, see the result, tell what happened, sign in, retrain. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageWalkIT {

    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");
    private static final Map<String, String> FIRST_PATIENT = Map.ofEntries(
            Map.entry("age", "63"), Map.entry("sex", "1"), Map.entry("cp", "1"), Map.entry("trestbps", "145"), Map.entry("chol", "233"),
            Map.entry("fbs", "1"), Map.entry("restecg", "2"), Map.entry("thalach", "150"), Map.entry("exang", "0"),
            Map.entry("oldpeak", "2.3"), Map.entry("slope", "3"), Map.entry("ca", "0"), Map.entry("thal", "6"));

    @TempDir
    static Path home;

    private @Nullable RunningPlatform platform;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void start() {
        Path executable = CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (executable == null) {
            String missing = "No Chromium found at " + CHROMIUM + ": install it (apt install chromium) to run the browser tests.";
            assertThat(System.getProperty("browser")).as(missing).isNotEqualTo("required");
            System.out.println("Browser tests are skipped. " + missing);
            Assumptions.abort(missing);
        }
        platform = RunningPlatform.start(TestDatabase.h2(), home);
        platform.awaitModel("heart");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void theServerBringsTheGuideThatItsPageOfPluginsLeadsTo() {
        Page page = page();
        page.navigate("/admin/plugins");
        signIn(page);

        assertThat(page.locator("a[href='/docs/plugin-guide.md']")).isVisible();
        assertThat(Objects.requireNonNull(platform).get("/docs/plugin-guide.md").expect(200).text()).startsWith("# A plugin of your own");
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void aModelCardReadsWellOnAPhoneToo() {
        Page page = page();
        page.navigate("/admin/models/heart");
        signIn(page);
        page.locator("main a[href*='/versions/v']").first().click();
        page.locator("main a[href$='/card']").first().click();

        assertThat(page.locator("h1")).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        look(page, "model-card.desktop");
        page.setViewportSize(390, 844);
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).isZero();
        look(page, "model-card.phone");
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void theTryItPageListsEveryRouteAndAsksNoOtherServer() {
        Page page = page();
        page.onRequest(request -> {
            if (!request.url().startsWith(Objects.requireNonNull(platform).uri("/").toString()) && !request.url().startsWith("data:")) {
                complaints.add("asked another server: " + request.url());
            }
        });
        page.navigate("/swagger-ui");

        assertThat(page.locator(".opblock").first()).isVisible();
        look(page, "try-it.desktop");
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void fromTheHomePageToARetrainedModel() {
        Page page = page();
        page.navigate("/");
        page.locator("a[href='/assessments/heart']").first().click();
        FIRST_PATIENT.forEach((name, value) -> answer(page, name, value));
        page.locator("form#form .send button.large").click();

        assertThat(page.locator("h1")).containsText("of 100");
        String result = page.url();
        assertThat(result).contains("/results/");
        String token = result.substring(result.lastIndexOf('/') + 1);

        page.navigate("/outcomes/" + token);
        page.locator("button.answer[value=yes]").click();
        page.navigate("/outcomes/" + token);
        assertThat(page.locator("button.answer.given")).hasAttribute("value", "yes");

        page.navigate("/admin/dashboard");
        assertThat(page.url()).contains("/login");
        signIn(page);
        assertThat(page.locator("#model-heart")).containsText("Heart");
        assertThat(page.url()).contains("/admin/dashboard");

        page.locator("#retrain-heart").click();
        assertThat(page.locator("#model-heart .tag:not(.busy)").last())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        page.navigate("/admin/models/heart");
        assertThat(page.locator("main")).containsText("v2");
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private Page page() {
        complaints.clear();
        Page page = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Objects.requireNonNull(platform).uri("/").toString())
                        .setViewportSize(1280, 900)
                        .setLocale("en-US"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static void signIn(Page page) {
        page.locator("#email").fill(RunningPlatform.ADMIN);
        page.locator("#password").fill(RunningPlatform.PASSWORD);
        page.locator("main form button").click();
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")).setFullPage(true));
    }

    private static void answer(Page page, String name, String value) {
        Locator radio = page.locator("input[type=radio][name='" + name + "'][value='" + value + "']");
        Locator select = page.locator("select[name='" + name + "']");
        if (radio.count() > 0) {
            radio.check();
        } else if (select.count() > 0) {
            select.selectOption(value);
        } else {
            page.locator("input[name='" + name + "']").fill(value);
        }
    }
}
