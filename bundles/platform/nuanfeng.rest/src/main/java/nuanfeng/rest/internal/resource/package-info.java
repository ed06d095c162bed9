// SPDX-License-Identifier: Apache-2.0
/**
 * The JAX-RS resources, one per area. A resource reads the request, asks the edition or the administration, and writes; it
 * decides nothing. Paths and methods stand in {@link nuanfeng.rest.internal.request.Route} too, and a test compares both.
 */
package nuanfeng.rest.internal.resource;
