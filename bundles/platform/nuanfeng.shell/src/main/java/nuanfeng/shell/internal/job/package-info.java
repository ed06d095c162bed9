// SPDX-License-Identifier: Apache-2.0
/** Imports and their jobs at the console, scope {@code register}. */
package nuanfeng.shell.internal.job;
