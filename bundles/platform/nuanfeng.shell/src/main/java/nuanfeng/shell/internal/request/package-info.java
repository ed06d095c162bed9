// SPDX-License-Identifier: Apache-2.0
/** Changes that one person prepares and another one approves, at the console. */
package nuanfeng.shell.internal.request;
