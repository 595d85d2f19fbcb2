/**
 * What the platform says to people: a key with values, put into words where a reader is. The words are in {@code messages.properties} (English)
 * and {@code messages_es.properties} (Spanish), beside this package in the resources, for the API, the pages and the log of the server alike.
 *
 * <p>A new sentence: (1) think of a key, such as {@code run.cancelled}; (2) write {@code Message.of("run.cancelled", who)} with the key as a literal
 * and the values as they are (numbers as numbers, so that every language writes them its own way; a {@code Message} may be a value); (3) add the
 * line to both files, with {@code {0}}, {@code {0,number,0.000}} or {@code {0,choice,1#one row|1<{0} rows}}; an apostrophe is doubled; (4) pass the
 * {@code Message} on, never its text, up to the page or the answer, which says {@code message.in(locale)}; errors for people extend
 * {@link org.hindsight.core.message.ToldException}. {@code MessagesTest} fails when a key is missing, unused, or has other placeholders than values.
 */
@NullMarked
package org.hindsight.core.message;

import org.jspecify.annotations.NullMarked;
