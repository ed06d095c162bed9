// SPDX-License-Identifier: Apache-2.0
/** Agencies and roles, by id, name or alias. */
package nuanfeng.rest.internal.agency;
