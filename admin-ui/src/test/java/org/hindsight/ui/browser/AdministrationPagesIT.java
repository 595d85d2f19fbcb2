package org.hindsight.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.hindsight.ui.platform.FakeAsking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages by which admins look after people, keys and messages, and the page of one's own account: what each of them does. */
@ExtendWith(PagesBrowser.Once.class)
class AdministrationPagesIT {

    @Test
    void anAdminTriesAMessageAgainByKeyboard(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/reminders");
            assertThat(visit.page().locator("h1")).hasText("One message could not be sent");
            assertThat(visit.page().locator("#reminder-3")).containsText("No such user here");
            visit.tabTo("#retry-3").press("Enter");
            assertThat(visit.page().locator("#said")).containsText("tried again within a minute");
            assertThat(visit.page().locator("h1")).hasText("One person will be asked within a week");
        }
        try (Visit visit = browser.admin(Mode.PHONE_NO_SCRIPT)) {
            browser.fake(FakeAsking.class).configure(false);
            try {
                visit.go("/admin/reminders?status=ANSWERED").check("reminders-outbox");
                assertThat(visit.page().locator("#outbox")).containsText("It takes one click");
                assertThat(visit.page().locator("tbody tr")).hasCount(1);
            } finally {
                browser.fake(FakeAsking.class).configure(true);
            }
        }
    }

    @Test
    void anAdminMakesAnAccountByKeyboardAndKeepsSomebodyOut(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/people").tabTo("#email");
            visit.page().keyboard().type("nurse");
            visit.press("Enter");
            assertThat(visit.page().locator("#email-error")).isVisible();
            assertThat(visit.page().locator("#email")).hasValue("nurse");
            visit.tabTo("#email");
            visit.page().keyboard().press("End");
            visit.page().keyboard().type("@example.org");
            visit.press("Enter");
            assertThat(visit.page().locator("#made")).containsText("nurse@example.org may sign in");
            assertThat(visit.page().locator("#made-password")).not().hasValue("");
            visit.check("people-made");
            visit.tabTo("#out-2").press("Enter");
            assertThat(visit.page().locator("#said")).containsText("cannot sign in any more");
            assertThat(visit.page().locator("#person-2")).containsText("kept out");
            visit.tabTo("#renew-3").press("Enter");
            visit.tabTo("#person-3 details button").press("Enter");
            assertThat(visit.page().locator("#made")).containsText("gone@example.org has a new password");
            assertThat(visit.page().locator("#made-password")).hasValue("made for gone@example.org");
        }
    }

    @Test
    void anAdminMakesAKeyByKeyboardAndRevokesIt(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/people").tabTo("#keys").press("Enter");
            assertThat(visit.page().locator("h1")).hasText("2 other systems may call");
            visit.tabTo("#name").press("Enter");
            assertThat(visit.page().locator("#name-error")).isVisible();
            assertThat(visit.page().locator("#scope-error")).isVisible();
            visit.check("keys-wrong");
            visit.tabTo("#name");
            visit.page().keyboard().type("records");
            visit.tabTo("#scope-predict").press("Space");
            visit.press("Enter");
            assertThat(visit.page().locator("#made")).containsText("The key of records.");
            assertThat(visit.page().locator("#made-key")).hasValue("hs_made-for-admin@example.org");
            assertThat(visit.page().locator("#key-4")).containsText("ask for predictions");
            visit.check("keys-made");
            visit.tabTo("#revoke-4").press("Enter");
            visit.tabTo("#key-4 button").press("Enter");
            assertThat(visit.page().locator("#said")).containsText("opens nothing any more");
            assertThat(visit.page().locator("#key-4")).containsText("revoked");
            visit.go("/admin/people/keys");
            assertThat(visit.page().locator("#made")).hasCount(0);
        }
    }

    @Test
    void anAdminLooksForWhatSomebodyChanged(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.DESKTOP)) {
            visit.go("/admin/people").tabTo("#audit").press("Enter");
            assertThat(visit.page().locator("h1")).containsText("changes in the last 24 hours");
            assertThat(visit.page().locator("tbody tr")).hasCount(50);
            visit.tabTo("#path");
            visit.page().keyboard().type("promote");
            visit.press("Enter");
            assertThat(visit.page().locator("tbody tr")).hasCount(30);
            assertThat(visit.page().locator("tbody tr").first()).containsText("Let a version serve");
            visit.page().getByText("Show all").click();
            visit.page().getByText("Older ones").click();
            assertThat(visit.page().locator("tbody tr")).hasCount(50);
        }
    }

    @Test
    void somebodyLooksAfterTheirAccount(PagesBrowser browser) {
        try (Visit visit = browser.admin(Mode.PHONE_NO_SCRIPT)) {
            Page page = visit.go("/account").page();
            assertThat(page.locator("h1")).hasText("3 results of yours");
            page.locator("#erase-2").click();
            assertThat(page.locator("#said")).containsText("were erased");
            assertThat(page.locator("h1")).hasText("2 results of yours");
            page.locator("#end-4").click();
            assertThat(page.locator("#said")).containsText("signed out there");
            page.locator("#current").fill("nonsense");
            page.locator("#password").fill("another good password");
            page.locator("form[action='/account/password'] button").click();
            assertThat(page.locator("#current-error")).isVisible();
            visit.check("account-wrong");
            page.locator("#current").fill("correct");
            page.locator("#password").fill("another good password");
            page.locator("form[action='/account/password'] button").click();
            assertThat(page.locator("#said")).containsText("Your password is changed");
            page.locator("#delete").click();
            page.locator("#delete-password").fill("correct");
            page.locator("form[action='/account/delete'] button").click();
            assertThat(page.locator("#said")).containsText("Your account is deleted");
        }
    }
}
