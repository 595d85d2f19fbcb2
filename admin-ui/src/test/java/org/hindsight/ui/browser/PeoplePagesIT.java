package org.hindsight.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.Map;
import org.hindsight.ui.platform.FakeAssessments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages for people: each in every mode, and what only some modes do. */
@ExtendWith(PagesBrowser.Once.class)
class PeoplePagesIT {

    @ParameterizedTest
    @EnumSource
    void everybodyFindsAnAssessment(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/").check("home").checkWeight("home");
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAFormAndSeesTheResult(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/assessments/ppd").check("form").checkWeight("form");
            Forms.answer(visit, Samples.MOTHER);
            if (mode == Mode.PHONE) {
                visit.check("form-last-part");
            }
            Forms.send(visit);
            visit.check("result").checkWeight("result");
            assertThat(visit.page().locator("h1")).containsText("of 100");
            visit.page().locator(".ask a.button").click();
            visit.check("outcome");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_DARK", "PHONE_NO_SCRIPT"})
    void wishesToBeAskedLaterAndEndsIt(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            Page page = mayBeAsked(visit);
            page.locator("#channel-sms").check();
            page.locator("#address").fill("020 7946 0000");
            page.locator(".follow-up button").click();
            assertThat(page.locator("#address-error")).containsText("with its country code");
            assertThat(page.locator("#address")).hasValue("020 7946 0000");
            visit.check("result-ask-wrong");
            page.locator("#address").fill("+44 20 7946 0000");
            page.locator(".follow-up button").click();
            assertThat(page.locator("#said")).containsText("ask you once");
            assertThat(page.locator(".told")).containsText("We will ask you by SMS");
            visit.check("result-asked");
            page.locator(".ask a.button").click();
            page.locator("#stop").click();
            assertThat(page.locator("h1")).hasText("Shall we not ask you?");
            visit.check("stop");
            page.locator("#stop").click();
            assertThat(page.locator("h1")).hasText("Nobody will ask you");
            page.locator("main a").click();
            assertThat(page.locator("#stop")).hasCount(0);
        }
    }

    /** A result, with the form that lets one be asked later. */
    private static Page mayBeAsked(Visit visit) {
        visit.go("/assessments/ppd");
        Forms.answer(visit, Samples.MOTHER);
        Forms.send(visit);
        visit.page().locator("#ask").click();
        return visit.page();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_DARK", "PHONE_NO_SCRIPT"})
    void neverWantsToBeWrittenToAndThinksAgain(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            Page page = mayBeAsked(visit);
            page.locator("#address").fill("eve@example.org");
            page.locator(".follow-up button").click();
            page.locator(".ask a.button").click();
            page.locator("#stop").click();
            page.locator("#stop-all").click();
            assertThat(page.locator("#said")).containsText("Nothing is sent to your address any more");
            assertThat(page.locator("h1")).hasText("Nobody will ask you");
            visit.check("stop-all");
            page.locator("#allow").click();
            assertThat(page.locator("#said")).containsText("may be written to again");
            assertThat(page.locator("#allow")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_DARK", "PHONE_NO_SCRIPT"})
    void signsInOrIsToldWhyNot(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/login").check("login").checkWeight("login");
            visit.go("/login?failed").check("login-failed");
            assertThat(visit.page().locator("main [role=alert]")).isVisible();
            visit.go("/register").check("register");
            visit.go("/register?wrong=email,password").check("register-wrong");
            assertThat(visit.page().locator("#password-error")).isVisible();
            visit.go("/no-such-page").check("no-such-page");
            assertThat(visit.page().locator("h1")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_DARK", "PHONE_NO_SCRIPT"})
    void isToldWhatIsWrongBesideTheFieldsAndAtTheTop(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/assessments/heart");
            Forms.fill(visit, Map.of("age", "900"));
            // Whatever the browser would notice itself, the server says it too.
            visit.page().evaluate("() => document.getElementById('form').submit()");
            assertThat(visit.page().locator("#problems")).isVisible();
            visit.check("form-wrong");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP_DARK"})
    void seesThreeLabelsAsThreeKindsOfPeople(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/assessments/student-dropout");
            Forms.answer(visit, Samples.STUDENT);
            Forms.send(visit);
            assertThat(visit.page().locator(".legend li")).hasCount(3);
            visit.check("result-three-labels");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE_DARK", "DESKTOP"})
    void seesANumberWithItsInterval(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/assessments/clinic-wait");
            Forms.answer(visit, Samples.VISITOR);
            Forms.send(visit);
            assertThat(visit.page().locator(".span")).isVisible();
            visit.check("result-number");
            visit.page().locator(".ask a.button").click();
            visit.page().locator("#value").fill("forty");
            visit.press("Enter");
            assertThat(visit.page().locator("#value-error")).isVisible();
            visit.check("outcome-number-wrong");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "PHONE_NO_SCRIPT"})
    void tellsTheOutcomeWithOneClickAndCorrectsAndWithdrawsIt(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            result(visit);
            visit.page().locator(".ask a.button").click();
            visit.page().locator("button.answer[value=disease]").click();
            assertThat(visit.page().locator("button.answer.given")).hasAttribute("value", "disease");
            visit.page().locator("button.answer[value=no]").click();
            assertThat(visit.page().locator("button.answer.given")).hasAttribute("value", "no");
            visit.check("outcome-given");
            visit.page().locator("details.danger summary").click();
            visit.page().locator("details.danger button").click();
            assertThat(visit.page().locator("button.answer.given")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE_NO_SCRIPT"})
    void erasesEverythingAfterAskingOnce(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            String address = result(visit);
            visit.page().locator("details.danger summary").click();
            visit.check("result-erase");
            visit.page().locator("details.danger button").click();
            assertThat(visit.page().locator(".said.good")).isVisible();
            visit.go(address).check("unknown-link");
            assertThat(visit.page().locator("main a.button")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE"})
    void keepsADraftInTheBrowserUntilItIsSent(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/assessments/heart");
            visit.page().locator("input[name=age]").fill("63");
            visit.go("/assessments/heart").check("form-draft");
            assertThat(visit.page().locator("input[name=age]")).hasValue("63");
            assertThat(visit.page().locator("[data-draft-restored]")).not().hasClass("away");
            Forms.answer(visit, Samples.PATIENT);
            Forms.send(visit);
            visit.go("/assessments/heart");
            assertThat(visit.page().locator("input[name=age]")).hasValue("");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE", "PHONE_NO_SCRIPT"})
    void fillsALongFormFromAPastedRow(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/assessments/parkinsons");
            visit.page().locator(".paste summary").first().click();
            visit.page().locator("#pasted-row").fill("119.992,157.302,74.997,0.00784,0.00007,0.0037,0.00554,0.01109,0.04374,0.426,0.02182,0.0313,"
                    + "0.02971,0.06545,0.02211,21.033,0.414783,0.815285,-4.813031,0.266482,2.301442,0.284654");
            visit.page().locator("[data-fill]").click();
            assertThat(visit.page().locator(".notice.info[role=status]")).containsText("22 of 22");
            visit.check("form-pasted");
            Forms.answer(visit, Map.of());
            Forms.send(visit);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE"})
    void worksWithTheKeyboardAlone(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/").press("Tab").press("Enter");
            assertThat(visit.page().locator("main")).isFocused();
            visit.go("/").tabTo("#pick-clinic-wait").press("Enter");
            visit.page().waitForURL("**/assessments/clinic-wait");
            visit.tabTo("input[name=department]").press("Space");
            visit.tabTo("input[name=visit_type]").press("ArrowDown");
            visit.tabTo("input[name=patients_ahead]");
            visit.page().keyboard().type("7");
            visit.tabTo("input[name=has_appointment]").press("Space");
            visit.press("Enter");
            visit.page().waitForURL("**/results/*");
            visit.tabTo(".ask a.button").press("Enter");
            visit.page().waitForURL("**/outcomes/*");
        }
    }

    @Test
    void speaksTheLanguageOfTheBrowserAndTheOneChosen(PagesBrowser browser) {
        try (Visit visit = browser.visit(Mode.PHONE, "es-MX")) {
            visit.go("/");
            assertThat(visit.page().locator("html")).hasAttribute("lang", "es");
            visit.check("home-spanish");
            visit.page().locator(".foot a[lang=en]").click();
            assertThat(visit.page().locator("html")).hasAttribute("lang", "en");
        }
        try (Visit visit = browser.visit(Mode.PHONE, "es-ES")) {
            result(visit);
            visit.check("result-spanish");
        }
    }

    @Test
    void printsTheFindingWithoutWhatOnlyAScreenNeeds(PagesBrowser browser) {
        try (Visit visit = browser.visit(Mode.DESKTOP_DARK)) {
            result(visit);
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page().locator("h1")).isVisible();
            assertThat(visit.page().locator(".people")).isVisible();
            assertThat(visit.page().locator(".places")).isHidden();
            assertThat(visit.page().locator(".keep")).isHidden();
            visit.screenshot("result-print");
        }
    }

    @Test
    void showsWhereHelpIsEvenWhenScoringFails(PagesBrowser browser) {
        browser.fake(FakeAssessments.class).breakScoring(true);
        try (Visit visit = browser.visit(Mode.PHONE)) {
            visit.go("/assessments/ppd");
            Forms.answer(visit, Samples.MOTHER);
            visit.page().locator("form#form .send button.large").click();
            assertThat(visit.page().locator(".notice.urgent .call").first()).isVisible();
            visit.check("form-failed");
        } finally {
            browser.fake(FakeAssessments.class).breakScoring(false);
        }
    }

    /** The result of a patient; gives its path. */
    private static String result(Visit visit) {
        visit.go("/assessments/heart");
        Forms.answer(visit, Samples.PATIENT);
        Forms.send(visit);
        return URI.create(visit.page().url()).getPath();
    }
}
