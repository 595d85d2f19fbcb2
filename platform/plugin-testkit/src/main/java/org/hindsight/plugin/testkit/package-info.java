/**
 * The contract that every plugin passes. A plugin's own test extends
 * {@link org.hindsight.plugin.testkit.AssessmentPluginContract} and overrides one method; a tool runs the same checks without JUnit
 * through {@link org.hindsight.plugin.testkit.PluginChecks}. The checks need nothing but the plugin API.
 */
@NullMarked
package org.hindsight.plugin.testkit;

import org.jspecify.annotations.NullMarked;
