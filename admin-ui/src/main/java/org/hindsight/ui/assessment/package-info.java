/**
 * The home page with a card per assessment, and the form of an assessment, built from its schema. A form works without JavaScript;
 * with it, answers are kept in the browser until they are sent and a phone shows one section at a time.
 */
@NullMarked
package org.hindsight.ui.assessment;

import org.jspecify.annotations.NullMarked;
