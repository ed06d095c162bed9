// SPDX-License-Identifier: Apache-2.0
/** A room: agencies and roles. */
package nuanfeng.engine.internal.agency;
