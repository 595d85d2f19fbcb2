/**
 * Every page in a real browser. {@link PagesBrowser} starts the pages over fakes and one Chromium for all tests; a {@link Visit} is a reader
 * with an own browser profile in a {@link Mode}, and checks what holds for every page. Screenshots go to {@code target/screenshots}.
 */
@NullMarked
package org.hindsight.ui.browser;

import org.jspecify.annotations.NullMarked;
