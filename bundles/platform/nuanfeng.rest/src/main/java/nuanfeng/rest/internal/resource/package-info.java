// SPDX-License-Identifier: Apache-2.0
/**
 * The JAX-RS resources, one per area. A resource reads the request, asks the edition or the administration, and writes; it
 * decides nothing. Its annotations are the only place where addresses, methods, parameters and roles stand.
 */
package nuanfeng.rest.internal.resource;
