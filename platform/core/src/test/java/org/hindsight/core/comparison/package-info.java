@org.jspecify.annotations.NullUnmarked
package org.hindsight.core.comparison;
