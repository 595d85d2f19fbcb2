package org.hindsight.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void leadsToEveryPathAlsoToOneThatHoldsWhatNoAddressCan() {
        assertThat(Pages.local("/admin/models/heart/compare?versions=a,b#matrix")).hasToString("/admin/models/heart/compare?versions=a,b#matrix");
        assertThat(Pages.local("/admin/models/%C3%A9")).hasToString("/admin/models/%C3%A9");
        assertThat(Pages.local("/admin/models/\0 é😀/x")).hasToString("/admin/models/%00%20%C3%A9%F0%9F%98%80/x");
        assertThat(Pages.local("/admin/models/%/100%x[\"|\\]")).hasToString("/admin/models/%25/100%25x%5B%22%7C%5C%5D");
        assertThat(Pages.local("/x\r\nSet-Cookie: a=b")).hasToString("/x%0D%0ASet-Cookie:%20a=b");
    }
}
