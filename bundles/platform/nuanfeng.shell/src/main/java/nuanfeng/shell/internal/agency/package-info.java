// SPDX-License-Identifier: Apache-2.0
/** Agencies and roles. */
package nuanfeng.shell.internal.agency;
