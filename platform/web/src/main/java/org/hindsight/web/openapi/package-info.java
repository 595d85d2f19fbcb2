/**
 * The description of the API for programs and for people who want to try it: the OpenAPI document, which the build makes from the
 * controllers, and Swagger UI, served from this server alone.
 */
@NullMarked
package org.hindsight.web.openapi;

import org.jspecify.annotations.NullMarked;
