// SPDX-License-Identifier: Apache-2.0
/** Administering: versions arrive, are planned, activated, rolled back, forgotten. */
package nuanfeng.rest.internal.lifecycle;
