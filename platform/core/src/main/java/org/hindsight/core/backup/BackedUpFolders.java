package org.hindsight.core.backup;

import java.nio.file.Path;

/**
 * What of an installation lies in files.
 *
 * @param data         the embedded database and the secret
 * @param models       trained versions
 * @param plugins      dropped jars
 * @param baselineData baselines over the shipped ones; need not exist
 */
public record BackedUpFolders(Path data, Path models, Path plugins, Path baselineData) {}
