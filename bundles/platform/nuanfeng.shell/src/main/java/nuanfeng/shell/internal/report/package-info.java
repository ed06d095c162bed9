// SPDX-License-Identifier: Apache-2.0
/** Reports at the console: begun, looked at, entered, led through their life. */
package nuanfeng.shell.internal.report;
