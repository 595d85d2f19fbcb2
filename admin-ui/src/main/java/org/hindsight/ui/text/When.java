package org.hindsight.ui.text;

/**
 * A moment for a reader.
 *
 * @param iso  for machines, in UTC
 * @param text the way people say it, such as "today, 08:12"
 * @param full the whole date, for those who want it
 */
public record When(String iso, String text, String full) {}
