package org.hindsight.core.anonymisation;

import java.util.Map;
import org.hindsight.core.dataset.Split;

/**
 * A confirmed outcome without anything that names a person.
 *
 * @param number  its place in the order of arrival; it means nothing outside the database
 * @param answers the validated answers by feature name
 * @param value   the label, or the number as text
 * @param group   keyed hash of what the case belongs to
 * @param subject a number that stands for one person in this run only; whose case is unknown counts as a person of its own
 * @param side    the side of the split, as stored with the outcome
 * @param origin  0 for a caller who is known (an admin, a user, an API key), else a number that stands for one network address in this run only
 */
public record AnonymousOutcome(
        long number, Map<String, Object> answers, String value, String group, int subject, Split.Side side, int origin) {}
