package org.hindsight.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hindsight.ui.platform.FakeModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages for admins: all of them once, those they use most in every mode, and what they do there. */
@ExtendWith(PagesBrowser.Once.class)
class AdminPagesIT {

    private static final String COMPARE = "/admin/models/%s/compare";

    @ParameterizedTest
    @CsvSource({
        "performance-labels, /admin/model-performance?model=ppd",
        "performance-three-labels, /admin/model-performance?model=student-dropout",
        "performance-number, /admin/model-performance?model=clinic-wait",
        "performance-none, /admin/model-performance?model=diabetes",
        "model-three-labels, /admin/models/student-dropout",
        "model-number, /admin/models/clinic-wait",
        "model-none, /admin/models/diabetes",
        "version-labels, /admin/models/ppd/versions/v20261108_020003",
        "version-number, /admin/models/clinic-wait/versions/v20261108_020003",
        "compare-one, /admin/models/heart/compare",
        "runs, /admin/runs",
        "run-running, /admin/runs/12",
        "run-review, /admin/runs/10",
        "run-failed, /admin/runs/13",
        "promotion, /admin/models/heart/promotion",
        "sources, /admin/models/heart/sources",
        "sources-none, /admin/models/diabetes/sources",
        "schedules, /admin/schedules",
        "reminders, /admin/reminders",
        "people, /admin/people",
        "keys, /admin/people/keys",
        "audit, /admin/audit?actor=API%20key%20ward%207",
        "account, /account",
        "quality, /admin/models/heart/quality",
        "quality-none, /admin/models/diabetes/quality",
        "plugins, /admin/plugins"
    })
    void everyPageKeepsWhatAllPagesPromise(String name, String path, PagesBrowser browser) {
        for (Mode mode : new Mode[] {Mode.DESKTOP, Mode.PHONE_DARK}) {
            try (Visit visit = browser.admin(mode)) {
                visit.go(path).checkWeight(name);
                assertThat(visit.page().locator("#live:has-text('being measured')")).hasCount(0);
                visit.go(path).check(name);
            }
        }
    }

    /** Spanish words are longer: what fits in English need not fit. */
    @ParameterizedTest
    @CsvSource({
        "dashboard-spanish, /admin/dashboard",
        "performance-spanish, /admin/model-performance?model=student-dropout",
        "model-spanish, /admin/models/ppd",
        "version-spanish, /admin/models/clinic-wait/versions/v20261108_020003",
        "compare-spanish, /admin/models/student-dropout/compare",
        "run-review-spanish, /admin/runs/10",
        "promotion-spanish, /admin/models/heart/promotion",
        "schedules-spanish, /admin/schedules",
        "reminders-spanish, /admin/reminders",
        "people-spanish, /admin/people",
        "keys-spanish, /admin/people/keys",
        "audit-spanish, /admin/audit",
        "account-spanish, /account",
        "quality-spanish, /admin/models/heart/quality",
        "plugins-spanish, /admin/plugins"
    })
    void everyKindOfPageSpeaksSpanishOnAPhone(String name, String path, PagesBrowser browser) {
        try (Visit visit = browser.visit(Mode.PHONE, "es-ES").signedIn("admin@example.org")) {
            visit.go(path);
            assertThat(visit.page().locator("#live:has-text('midiendo')")).hasCount(0);
            visit.go(path).check(name);
            assertThat(visit.page().locator("html")).hasAttribute("lang", "es");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDashboardTellsWhatMattersInEveryMode(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.admin(mode)) {
            visit.go("/admin/dashboard").check("dashboard").checkWeight("dashboard");
            assertThat(visit.page().locator("h1")).containsText("Good morning.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModelShowsItsVersionsInEveryMode(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.admin(mode)) {
            visit.go("/admin/models/ppd").check("model").checkWeight("model");
            assertThat(visit.page().locator("h1")).containsText("finds 69 of 100");
        }
    }

    @ParameterizedTest
    @EnumSource
    void versionsStandSideBySideInEveryMode(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.admin(mode)) {
            visit.go(COMPARE.formatted("ppd")).checkWeight("compare");
            for (String model : new String[] {"ppd", "student-dropout", "clinic-wait"}) {
                measured(visit, COMPARE.formatted(model));
                visit.go(COMPARE.formatted(model)).check("compare-" + model);
                assertThat(visit.page().locator("h1")).containsText("newer version");
                assertThat(visit.page().locator("figure canvas")).hasCount(mode.scripts() ? (model.equals("clinic-wait") ? 2 : 3) : 0);
            }
        }
    }

    @Test
    void anAdminRetrainsByKeyboardAndWatchesTheRunToItsEnd(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/dashboard").tabTo("#retrain-parkinsons").press("Enter");
            assertThat(visit.page().locator("#said")).containsText("queued for training");
            visit.page().locator("#run-of-parkinsons").click();
            assertThat(visit.page().locator("#log")).containsText("Collecting");
            // The page is told of changes; it is never reloaded.
            assertThat(visit.page().locator("h1")).containsText("the new version serves", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        }
    }

    @Test
    void aButtonIsAnsweredThoughThePageRenewsItselfMeanwhile(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            Page page = visit.page();
            page.clock().install();
            List<Route> held = new ArrayList<>();
            page.route("**/admin/retrain", held::add);
            visit.go("/admin/dashboard").page().locator("#retrain-student-dropout").click();
            page.waitForCondition(() -> !held.isEmpty());
            page.clock().runFor(60_000);
            held.getFirst().resume();
            assertThat(page.locator("#said")).containsText("queued for training");
        }
    }

    @Test
    void whatWasDoneIsKeptForThePageThatSaysIt(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP_NO_SCRIPT)) {
            Page page = visit.go("/admin/dashboard").page();
            page.request().post("/admin/retrain", RequestOptions.create().setForm(FormData.create().set("model", "student-dropout")).setMaxRedirects(0));
            APIResponse renewed = page.request().get(
                    "/admin/dashboard", RequestOptions.create().setHeader("HX-Trigger", "live").setHeader("HX-Target", "live"));
            assertThat(renewed.headers()).doesNotContainKey("set-cookie");
            assertThat(visit.go("/admin/dashboard").page().locator("#said")).containsText("queued for training");
            assertThat(visit.go("/admin/dashboard").page().locator("#said p")).hasCount(0);
        }
    }

    @Test
    void withoutScriptsButtonsAndReloadsDoTheSame(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP_NO_SCRIPT)) {
            Page page = visit.go("/admin/dashboard").page();
            page.locator("#retrain-student-dropout").click();
            assertThat(page.locator("#said")).containsText("queued for training");
            page.locator("#run-of-student-dropout").click();
            for (int look = 0; look < 12; look++) {
                page.reload();
            }
            assertThat(page.locator("h1")).containsText("the new version serves");
        }
    }

    @Test
    void anAdminPicksVersionsByKeyboardAndLetsOneServe(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/models/ppd").tabTo("input[value=v20261101_020003]").press("Space");
            visit.tabTo("input[value=v20261025_020003]").press("Space").tabTo("form[action$='/compare'] button").press("Enter");
            assertThat(visit.page()).hasURL(java.util.regex.Pattern.compile("versions=v20261101_020003&versions=v20261025_020003"));
            assertThat(visit.page().locator(".sides")).containsText("v20261025_020003");
            visit.tabTo("#serve-v20261025_020003 summary").press("Enter").tabTo("#reason-v20261025_020003");
            visit.page().keyboard().type("It finds more of them");
            visit.press("Enter");
            assertThat(visit.page().locator("#said")).containsText("v20261025_020003 serves now");
        }
    }

    @Test
    void anAdminKeepsTheVersionInServiceAndTheQuestionIsClosed(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/dashboard").tabTo("#review-heart").press("Enter");
            visit.page().waitForURL("**/admin/runs/10");
            visit.tabTo("#keep-v20261119_121500 summary").press("Enter").tabTo("#keep-reason-v20261119_121500");
            visit.check("run-keep");
            visit.page().keyboard().type("One ward swapped yes and no");
            visit.press("Enter");
            assertThat(visit.page().locator("#said")).containsText("v20261119_121500 stays out of service");
            assertThat(visit.page().locator(".timeline li").first()).containsText("One ward swapped yes and no");
            visit.go("/admin/runs/10").check("run-kept");
            assertThat(visit.page().locator("#settled")).containsText("One ward swapped yes and no");
            assertThat(visit.page().locator(".serve")).hasCount(0);
            visit.go("/admin/dashboard");
            assertThat(visit.page().locator("#review-heart")).hasCount(0);
            assertThat(visit.page().locator(".attention")).hasCount(1);
        } finally {
            browser.fake(FakeModels.class).askAgain();
        }
        try (Visit visit = browser.admin(Mode.PHONE_NO_SCRIPT)) {
            visit.go("/admin/models/heart").check("model-review");
            visit.page().locator(".decide .serve").last().locator("summary").click();
            visit.page().locator("[id^=keep-reason]").fill(" ");
            visit.page().locator("[id^=keep-v] button").click();
            assertThat(visit.page().locator("#said")).containsText("Nothing was changed");
        }
    }

    @Test
    void aLedgerThatSomethingElseChangedIsToldWhereItIsSeen(PagesBrowser browser) {
        browser.fake(FakeModels.class).intact(false);
        try (Visit visit = browser.admin(Mode.PHONE)) {
            visit.go("/admin/dashboard").check("dashboard-ledger");
            Locator told = visit.page().locator(".attention").filter(new Locator.FilterOptions().setHasText("changed by something else than Hindsight"));
            assertThat(told).hasCount(1);
            told.locator("a").click();
            visit.page().waitForURL("**/admin/models/ppd");
            visit.check("model-ledger");
            assertThat(visit.page().locator("#ledger")).containsText("changed by something else than Hindsight");
        } finally {
            browser.fake(FakeModels.class).intact(true);
        }
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/models/ppd");
            assertThat(visit.page().locator("#ledger")).hasCount(0);
        }
    }

    @Test
    void anAdminChoosesHowPromotionsAreDecidedAndTakesItBack(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP_NO_SCRIPT)) {
            Page page = visit.go("/admin/models/ppd/promotion").page();
            page.locator("input[name=mode][value=APPROVAL]").check();
            page.locator("#floor-recall").fill("7");
            page.locator("main form button.button").first().click();
            assertThat(page.locator("#said")).containsText("Nothing was changed. floors.recall: 7.0 is no value of recall.");
            page.locator("input[name=mode][value=APPROVAL]").check();
            page.locator("main form button.button").first().click();
            assertThat(page.locator("h1")).containsText("waits for your approval");
            page.locator("form[action$='/reset'] button").click();
            assertThat(page.locator("h1")).containsText("takes over by itself");
        }
    }

    @Test
    void anAdminChangesWhenAModelLearnsByKeyboardAndTakesItBack(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/schedules").tabTo("#change-ppd-cron").press("Enter").tabTo("#ppd-cron-expression");
            visit.page().keyboard().press("Control+A");
            visit.page().keyboard().type("30 4 * * mon");
            visit.press("Enter");
            assertThat(visit.page().locator("#said")).containsText("holds from now on");
            Locator trigger = visit.page().locator("#trigger-ppd-cron");
            assertThat(trigger).containsText("Every Monday at 04:30, with 20 new outcomes or more");
            assertThat(trigger).containsText("changed by admin@example.org");
            visit.check("schedules-changed");
            visit.tabTo("#switch-ppd-cron").press("Enter");
            assertThat(trigger.locator(".tag")).hasText("switched off");
            trigger.getByText("As the plugin says").click();
            assertThat(trigger).containsText("Every Sunday at 02:00");
            assertThat(trigger.locator(".tag")).hasText("on");
        }
        try (Visit visit = browser.admin(Mode.PHONE_NO_SCRIPT)) {
            visit.go("/admin/schedules");
            visit.page().locator("#change-clinic-wait-burst").click();
            visit.page().locator("#clinic-wait-burst-within").fill("0");
            visit.page().locator("#trigger-clinic-wait-burst details button").click();
            assertThat(visit.page().locator("#said")).containsText("Nothing was changed");
            assertThat(visit.page().locator("#trigger-clinic-wait-burst")).containsText("within 24 hours");
        }
    }

    @Test
    void anAdminMeasuresTheDataByKeyboard(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/models/heart").tabTo("#quality").press("Enter");
            visit.page().waitForURL("**/quality");
            assertThat(visit.page().locator("#alarm")).containsText("For three mornings or more");
            visit.tabTo("#measure").press("Enter");
            assertThat(visit.page().locator("#said")).containsText("Measured.");
            assertThat(visit.page().locator("h1")).containsText("of 100 points");
        }
    }

    @Test
    void anAdminKeepsASourceOutByKeyboardAndTakesItBack(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/models/ppd").tabTo("#sources").press("Enter");
            assertThat(visit.page().locator("h1")).hasText("All 3 sources are learnt from");
            visit.tabTo("#source-0 summary").press("Enter").tabTo("#reason-0");
            visit.page().keyboard().type("Yes and no swapped");
            visit.press("Enter");
            assertThat(visit.page().locator("#said")).containsText("API key “ward 4 desk”: kept out from the next training on.");
            assertThat(visit.page().locator("h1")).hasText("1 of 3 sources is kept out of training");
            assertThat(visit.page().locator("#source-0 .reason")).hasText("Yes and no swapped");
        }
        try (Visit visit = browser.admin(Mode.DESKTOP_NO_SCRIPT)) {
            Page page = visit.go("/admin/models/ppd/sources").page();
            page.locator("#source-1 summary").click();
            page.locator("#reason-1").fill(" ");
            page.locator("#source-1 button").click();
            assertThat(page.locator("#said")).containsText("Nothing was changed. Say why");
            page.locator("#source-0 summary").click();
            page.locator("#source-0 button").click();
            assertThat(page.locator("#said")).containsText("learnt from again");
            assertThat(page.locator("h1")).hasText("All 3 sources are learnt from");
        }
    }

    @Test
    void chartsCanBeKeptAsFiles(PagesBrowser browser) throws IOException {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            measured(visit, COMPARE.formatted("ppd"));
            Page page = visit.page();
            Download csv = page.waitForDownload(() -> page.locator("figure[data-name=roc] a[download]").click());
            assertThat(text(csv)).startsWith("series,False alarms,Found,low,high").contains("v20261115_020003,0.0,0.0,,");
            Download png = page.waitForDownload(() -> page.locator("figure[data-name=roc] [data-png]").click());
            assertThat(png.suggestedFilename()).isEqualTo("roc.png");
            Download figures = page.waitForDownload(() -> page.locator("a[href*='figures.csv']").click());
            assertThat(text(figures)).contains("accuracy,v20261115_020003,v20261108_020003,");
        }
    }

    /** Opens a comparison and waits until it is measured; without scripts by looking again. */
    private static void measured(Visit visit, String path) {
        visit.go(path);
        for (int look = 0; look < 100 && visit.page().locator("#live.pending").count() > 0; look++) {
            visit.page().waitForTimeout(100);
            visit.go(path);
        }
        assertThat(visit.page().locator(".sides")).isVisible();
    }

    private static String text(Download download) throws IOException {
        try (InputStream in = download.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
