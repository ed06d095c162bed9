// SPDX-License-Identifier: Apache-2.0
/**
 * The REST interface: JAX-RS resources on an embedded Apache CXF, JSON, problems, OpenAPI. The way of a request is
 * {@code AnswerServlet.service}. Everything it knows it asks of
 * {@link nuanfeng.library.PolicyLibrary} and {@link nuanfeng.lifecycle.PolicyAdministration}.
 */
package nuanfeng.rest.internal;
