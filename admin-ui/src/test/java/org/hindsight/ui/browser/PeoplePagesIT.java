package org.hindsight.ui.browser;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages for people, in every mode. */
@ExtendWith(PagesBrowser.Once.class)
class PeoplePagesIT {

    @ParameterizedTest
    @EnumSource
    void everybodyFindsAnAssessment(Mode mode, PagesBrowser browser) {
        try (Visit visit = browser.visit(mode)) {
            visit.go("/").check("home").checkWeight("home");
        }
    }
}
