/**
 * Every page in a real browser. {@link PagesBrowser} starts the pages over fakes and a Chromium for a class of tests; a {@link Visit} is a reader
 * with an own browser profile in a {@link Mode}, and checks what holds for every page. Screenshots go to {@code target/screenshots}.
 */
@NullMarked
package org.hindsight.ui.browser;

import org.jspecify.annotations.NullMarked;
