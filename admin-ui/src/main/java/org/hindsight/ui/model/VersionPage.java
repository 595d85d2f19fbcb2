package org.hindsight.ui.model;

/**
 * The page of a version.
 *
 * @param id    the model
 * @param title the model's title
 * @param card  the version
 */
record VersionPage(String id, String title, VersionCard card) {}
