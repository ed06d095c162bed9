// SPDX-License-Identifier: Apache-2.0
/** Who may administer, and how the platform knows: one random key today, principals with roles and places from the start. */
package nuanfeng.rest.internal.access;
