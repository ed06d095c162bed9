// SPDX-License-Identifier: Apache-2.0
/** Tables and values as people read them. */
package nuanfeng.shell.internal.text;
