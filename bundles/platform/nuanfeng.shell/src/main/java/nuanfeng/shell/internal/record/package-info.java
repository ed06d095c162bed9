// SPDX-License-Identifier: Apache-2.0
/** Records at the console, scope {@code register}. */
package nuanfeng.shell.internal.record;
