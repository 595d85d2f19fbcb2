package org.hindsight.bench.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the first byte of all pages of a running server, best one with {@code --demo}:
 * {@code FirstByte http://localhost:8080 admin@localhost PASSWORD [rounds]}. It ends with status 1 when a page is too slow or too large.
 */
public final class FirstByte {

    private static final List<String> ENTRANCES =
            List.of("/", "/admin/dashboard", "/admin/model-performance", "/admin/runs", "/admin/plugins");
    private static final Duration SLOWEST = Duration.ofMillis(50);
    private static final int LARGEST = 200_000;
    private static final int MOST_PAGES = 120;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;

    private FirstByte() {}

    /** A page and what was measured. */
    record Measured(String path, Times times, int bytes) {

        boolean good() {
            return times.quantile(0.95).compareTo(SLOWEST) < 0 && bytes < LARGEST;
        }

        String line() {
            return String.format(
                    "%-90s %8s %8s %8s %8.1f %s", path, times.words(0.5), times.words(0.95), times.words(1), bytes / 1e3, good() ? "" : "TOO SLOW OR TOO LARGE");
        }
    }

    public static void main(String[] arguments) {
        if (arguments.length < 3) {
            System.err.println("Give the server's address, an admin's e-mail address and password, and, if you like, the number of rounds.");
            System.exit(2);
        }
        Reader reader = new Reader(URI.create(arguments[0]));
        reader.signIn(arguments[1], arguments[2]);
        List<Measured> all = measure(reader, arguments.length > 3 ? Integer.parseInt(arguments[3]) : ROUNDS);
        System.out.printf("%-90s %8s %8s %8s %8s%n", "first byte in ms", "p50", "p95", "longest", "kB");
        all.forEach(page -> System.out.println(page.line()));
        System.exit(all.stream().allMatch(Measured::good) ? 0 : 1);
    }

    /** Measures every page that can be reached. */
    static List<Measured> measure(Reader reader, int rounds) {
        return new Walk(reader, MOST_PAGES).pages(ENTRANCES).stream().map(path -> measure(reader, path, rounds)).toList();
    }

    private static Measured measure(Reader reader, String path, int rounds) {
        for (int i = 0; i < Math.min(WARM_UP, rounds); i++) {
            reader.read(path);
        }
        List<Reader.Page> pages = Stream.generate(() -> reader.read(path)).limit(rounds).toList();
        return new Measured(path, new Times(pages.stream().map(Reader.Page::firstByte).toList()), pages.getLast().body().length);
    }
}
