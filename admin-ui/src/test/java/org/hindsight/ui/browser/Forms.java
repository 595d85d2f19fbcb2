package org.hindsight.ui.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** Answers forms as people do: part by part on a phone, all at once elsewhere. */
final class Forms {

    private Forms() {}

    /** Answers all questions, and stays before sending. */
    static void answer(Visit visit, Map<String, String> answers) {
        Locator next = visit.page().locator("[data-step-next]:visible");
        while (true) {
            fill(visit, answers);
            if (next.count() == 0) {
                return;
            }
            next.click();
        }
    }

    /** Answers what can be seen. */
    static void fill(Visit visit, Map<String, String> answers) {
        answers.forEach((name, value) -> answer(visit.page(), name, value));
    }

    /** Sends the form and waits for the result. */
    static void send(Visit visit) {
        visit.page().locator("form#form .send button.large").click();
        visit.page().waitForURL("**/results/*");
    }

    private static void answer(Page page, String name, String value) {
        Locator radio = page.locator("input[type=radio][name=\"" + name + "\"][value=\"" + value + "\"]:visible");
        Locator select = page.locator("select[name=\"" + name + "\"]:visible");
        Locator number = page.locator("input[type=text][name=\"" + name + "\"]:visible");
        if (radio.count() > 0) {
            radio.check();
        } else if (select.count() > 0) {
            select.selectOption(value);
        } else if (number.count() > 0) {
            number.fill(value);
        }
    }
}
