package org.hindsight.core.model;

import java.nio.file.Path;

/**
 * Where the files of trained versions lie.
 *
 * @param path the folder, shared by all nodes
 */
public record ModelFolder(Path path) {}
