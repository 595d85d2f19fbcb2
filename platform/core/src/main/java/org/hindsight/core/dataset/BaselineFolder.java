package org.hindsight.core.dataset;

import java.nio.file.Path;

/**
 * Where baseline files may lie that take the place of the shipped ones.
 *
 * @param path the folder; it need not exist
 */
public record BaselineFolder(Path path) {}
