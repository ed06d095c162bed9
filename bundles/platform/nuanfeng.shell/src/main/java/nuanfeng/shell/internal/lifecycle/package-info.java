// SPDX-License-Identifier: Apache-2.0
/** Stored versions, plans, activations and the log. */
package nuanfeng.shell.internal.lifecycle;
