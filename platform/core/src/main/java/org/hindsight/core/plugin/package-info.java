/**
 * The plugin host: finds the jars of assessment plugins, checks them, loads each in a class loader of its own and
 * replaces or removes them while the server runs. {@link org.hindsight.core.plugin.Plugins} is the way in; whoever
 * calls into a plugin holds a {@link org.hindsight.core.plugin.Lease} for that long, so that its classes stay loaded
 * until the call is over. No other package imports PF4J.
 *
 * <p>The rules, in the order in which they are applied:
 * <ul>
 *   <li>Only {@code *.jar} files directly in the two folders count. A jar is taken over once its size and
 *       modification time have stood still for a second; a deletion counts after the same time, so that "delete,
 *       then copy" is a replacement.
 *   <li>A jar is copied to a private folder and read from there. Before any class of it loads it must be a zip
 *       within limits, with no entry that points outside, and its manifest must hold {@code Plugin-Id}, {@code
 *       Plugin-Version} and {@code Plugin-Requires}, the latter satisfied by the platform's API version.
 *   <li>Platform classes come first: classes of the API, of CSV and Weka support and of Weka inside a jar are
 *       tolerated and not used. Of the rest of the platform a plugin sees nothing, so it may bring libraries in
 *       versions of its own.
 *   <li>Of several jars with one id one serves: a dropped jar before the shipped one unless the shipped one has a
 *       higher version, and of several dropped ones the one that came first.
 *   <li>A jar that fails a check is quarantined with its reason. If it replaced a file whose plugin was serving,
 *       that plugin serves on until the file is mended or deleted, or the server restarts.
 * </ul>
 */
@NullMarked
package org.hindsight.core.plugin;

import org.jspecify.annotations.NullMarked;
