package org.hindsight.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.hindsight.ui.platform.FakeBatching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An adviser brings a file of students and works with the table of results. */
@ExtendWith(PagesBrowser.Once.class)
class BatchPagesIT {

    private static final String HEADER = "ref;Course;Age at enrollment;Scholarship holder;Tuition fees up to date;"
            + "Curricular units 1st sem (enrolled);Curricular units 1st sem (approved);Curricular units 1st sem (grade)\n";
    private static final String STUDENTS =
            HEADER + "Ana;33;19;0;0;0;0;0\nBen;9119;23;1;1;6;5;13.5\nCleo;171;20;0;1;6;6;15\nDan;171;old;0;1;6;6;15\n";

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_DARK", "PHONE", "PHONE_NO_SCRIPT"})
    void bringsAFileAndSortsAndDownloadsTheResults(Mode mode, PagesBrowser browser) throws IOException {
        try (Visit visit = browser.visit(mode).signedIn("adviser@example.org")) {
            visit.go("/assessments/student-dropout/batch").check("batch").checkWeight("batch");
            send(visit, STUDENTS);
            Locator rows = visit.page().locator("tbody tr");
            if (!mode.scripts()) {
                // Without the script the reader looks again.
                visit.page().reload();
            }
            assertThat(visit.page().locator("h1")).containsText("3 cases");
            assertThat(rows).hasCount(4);
            assertThat(rows.last()).containsText("Age at enrollment: Expected a whole number from 16 to 80");
            // Whether the page came before the end or after it depends on the machine; what is checked is the page at the end.
            visit.page().reload();
            visit.check("batch-results");

            if (!mode.phone()) {
                visit.page().locator("#by-result").click();
                assertThat(visit.page().locator("th[aria-sort=descending]")).hasCount(1);
                assertThat(rows.first()).containsText("Ben");
                visit.page().locator("#by-ref").click();
                assertThat(rows.first()).containsText("Ana");
            }
            Download file = visit.page().waitForDownload(() -> visit.page().locator("a[download]").first().click());
            assertThat(Files.readString(file.path()))
                    .startsWith("\ufeffline,ref,token,label,probability,band,value,unit,low,high,model_version,error\r\n2,Ana,")
                    .hasLineCount(5);
            rows.first().locator("th a").click();
            assertThat(visit.page().locator("h1")).containsText("of 100");
        }
    }

    @Test
    void showsProgressWhileTheFileIsPredicted(PagesBrowser browser) {
        try (Visit visit = browser.visit(Mode.DESKTOP).signedIn("adviser@example.org")) {
            visit.go("/assessments/student-dropout/batch");
            send(visit, STUDENTS + "wait;171;20;0;1;6;6;15\n");
            assertThat(visit.page().locator("h1")).containsText("of 5 cases");
            assertThat(visit.page().locator("progress")).isVisible();
            visit.check("batch-running");
            browser.fake(FakeBatching.class).letGo();
            assertThat(visit.page().locator("h1")).containsText("4 cases");
        }
    }

    @Test
    void saysEverythingThatIsWrongWithTheColumns(PagesBrowser browser) {
        try (Visit visit = browser.visit(Mode.PHONE).signedIn("adviser@example.org")) {
            visit.go("/assessments/student-dropout/batch");
            send(visit, "ref;Course;Shoe size\nAna;33;43\n");
            assertThat(visit.page().locator("#problems li")).hasCount(7);
            visit.check("batch-wrong");
            send(visit, HEADER);
            assertThat(visit.page().locator("#problems h2")).containsText("no cases");
        }
    }

    @Test
    void isForPeopleWhoAreSignedInAndEachSeesTheirOwn(PagesBrowser browser) {
        String address;
        try (Visit visit = browser.visit(Mode.DESKTOP).signedIn("adviser@example.org")) {
            visit.go("/assessments/student-dropout");
            visit.page().getByText("Many cases at once").click();
            send(visit, STUDENTS);
            address = visit.page().url();
        }
        try (Visit other = browser.visit(Mode.DESKTOP).signedIn("other@example.org")) {
            other.go(address).check("batch-gone");
            assertThat(other.page().locator("h1")).containsText("gone");
        }
        try (Visit stranger = browser.visit(Mode.DESKTOP)) {
            stranger.go(address);
            assertThat(stranger.page().locator("tbody tr")).hasCount(0);
            stranger.go("/assessments/student-dropout");
            assertThat(stranger.page().getByText("Many cases at once")).hasCount(0);
        }
    }

    private static void send(Visit visit, String csv) {
        visit.page().locator("#batch-file")
                .setInputFiles(new FilePayload("students.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        visit.page().locator("main form button").click();
        visit.page().waitForURL(Pattern.compile(".*/(batches/.+|batch)$"));
    }
}
