package org.hindsight.ui.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.core.account.ApiKeys.ApiKey;
import org.hindsight.core.account.ApiKeys.Created;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which other systems call.
 *
 * @param headline how many are in force, in a sentence
 * @param lines    each of them, those in force first, the oldest first
 * @param made     a key that was made just now; null for none
 * @param choices  what a new key may be allowed
 * @param typed    what was typed and does not fit
 */
record KeyPage(String headline, List<Line> lines, @Nullable Made made, List<Choice> choices, Typed typed) {

    /** A key: number, name, what it may do, whether it opens nothing any more, since when, and when it was used last. */
    record Line(long id, String name, String scopes, boolean revoked, When since, @Nullable When last) {}

    /** A new key, shown once. */
    record Made(String name, String secret) {
        @Override
        public String toString() {
            return "Made[" + name + "]";
        }
    }

    /** Something that a key may be allowed. */
    record Choice(String id, String words, boolean chosen) {}

    /** A form that does not fit: what was typed, and what is wrong. */
    record Typed(String name, Set<Scope> scopes, boolean wrongName, boolean noScope) {
        static final Typed NOTHING = new Typed("", Set.of(), false, false);
    }

    static KeyPage of(List<ApiKey> all, @Nullable Created made, Typed typed, Words words, Clock clock) {
        Times times = new Times(words, clock);
        return new KeyPage(
                words.say("keys.headline", all.stream().filter(key -> !key.revoked()).count()),
                all.stream()
                        .sorted(Comparator.comparing(ApiKey::revoked).thenComparing(ApiKey::id))
                        .map(key -> new Line(
                                key.id(), key.name(), scopes(key.scopes(), words), key.revoked(), times.date(key.createdAt()),
                                times.momentOrNull(key.lastUsedAt())))
                        .toList(),
                made == null ? null : new Made(made.key().name(), made.secret()),
                Arrays.stream(Scope.values()).map(scope -> new Choice(scope.id(), words.say("keys.scope." + scope.id()), typed.scopes().contains(scope))).toList(),
                typed);
    }

    private static String scopes(Set<Scope> scopes, Words words) {
        return scopes.stream().sorted().map(scope -> words.say("keys.scope." + scope.id())).collect(Collectors.joining("; "));
    }
}
