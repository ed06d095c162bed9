// SPDX-License-Identifier: Apache-2.0
/**
 * What an operator needs of the interface: readiness, health, metrics, its description; and the frame around every answer.
 * Plain servlets, so that they answer even when the JAX-RS runtime does not.
 */
package nuanfeng.rest.internal.operation;
