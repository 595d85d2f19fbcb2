/**
 * Words, numbers and times as a reader of a language expects them. View models are built with these; templates print what they hold.
 * Every text lives in {@code messages.properties} (English) and {@code messages_es.properties} (Spanish).
 */
@NullMarked
package org.hindsight.ui.text;

import org.jspecify.annotations.NullMarked;
