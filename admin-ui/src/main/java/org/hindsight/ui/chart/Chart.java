package org.hindsight.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chart and the table that says the same.
 *
 * @param id     its name within a page and in the address of its file
 * @param kind   line, points, steps, trend or bands
 * @param title  what it shows
 * @param about  how to read it, in a sentence
 * @param alt    what is to be seen, for those who do not see it
 * @param x      the horizontal axis
 * @param y      the vertical axis
 * @param ideal  whether the diagonal is drawn to compare with
 * @param series what is drawn
 * @param notes  what the figures say, a sentence each
 * @param table  the figures worth reading; null where a table of the page says the same
 */
public record Chart(
        String id, String kind, String title, String about, String alt, Axis x, Axis y, boolean ideal, List<Series> series,
        List<String> notes, @Nullable Table table) {

    /**
     * An axis.
     *
     * @param label      what it measures
     * @param form       percent or number
     * @param min        where it begins; null for the data's own
     * @param max        where it ends; null for the data's own
     * @param categories what stands at 0, 1, 2 and so on; empty for an axis of numbers
     */
    public record Axis(String label, String form, @Nullable Double min, @Nullable Double max, List<String> categories) {

        /** An axis of numbers. */
        public Axis(String label, String form, @Nullable Double min, @Nullable Double max) {
            this(label, form, min, max, List.of());
        }

        /** A share from 0 to 100 %. */
        public static Axis share(String label) {
            return new Axis(label, "percent", 0.0, 1.0);
        }

        /** A number. */
        public static Axis number(String label) {
            return new Axis(label, "number", null, null);
        }

        /** Names in their order. */
        public static Axis of(String label, List<String> categories) {
            return new Axis(label, "number", -0.4, categories.size() - 0.6, categories);
        }

        /** The categories for the browser. */
        public String encoded() {
            return String.join("|", categories);
        }
    }

    /**
     * Points that belong together.
     *
     * @param name   what they are
     * @param points in the order in which they are joined
     * @param marks  how each point is drawn: full, hollow or crossed; empty where all are drawn alike
     */
    public record Series(String name, List<Point> points, List<String> marks) {

        /** Points that are drawn alike. */
        public Series(String name, List<Point> points) {
            this(name, points, List.of());
        }

        /** The marks for the browser. */
        public String marked() {
            return String.join(" ", marks);
        }

        /** The points for the browser: x,y or x,y,low,high each. */
        public String encoded() {
            return points.stream().map(Point::encoded).collect(Collectors.joining(" "));
        }
    }

    /**
     * A point.
     *
     * @param low  lower end of its interval; null when unknown
     * @param high upper end
     */
    public record Point(double x, double y, @Nullable Double low, @Nullable Double high) {

        /** A point without interval. */
        public static Point of(double x, double y) {
            return new Point(x, y, null, null);
        }

        String encoded() {
            String at = shortened(x) + "," + shortened(y);
            return low == null || high == null ? at : at + "," + shortened(low) + "," + shortened(high);
        }

        private static String shortened(double number) {
            String text = String.format(Locale.ROOT, "%.4f", number);
            return text.replaceFirst("\\.?0+$", "");
        }
    }

    /** A table of words and figures as a reader sees them; the first column names the row. */
    public record Table(List<String> headings, List<List<String>> rows) {}
}
