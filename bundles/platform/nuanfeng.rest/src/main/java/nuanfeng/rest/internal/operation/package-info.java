// SPDX-License-Identifier: Apache-2.0
/**
 * What an operator needs of the interface: readiness, health, metrics, its description. Pages outside the
 * JAX-RS runtime, so that they answer even when that does not.
 */
package nuanfeng.rest.internal.operation;
