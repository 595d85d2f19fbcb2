package org.hindsight.csv;

/**
 * How much of a file is taken into memory. An admin's upload is hostile until proven otherwise: a few megabytes of
 * separators must not become gigabytes of cells.
 *
 * @param bytes      the size of the file
 * @param lineLength characters in a line
 * @param rows       rows of data
 * @param cells      rows times columns
 */
record Limits(int bytes, int lineLength, int rows, int cells) {

    static final Limits DEFAULT = new Limits(32 << 20, 100_000, 500_000, 5_000_000);
}
