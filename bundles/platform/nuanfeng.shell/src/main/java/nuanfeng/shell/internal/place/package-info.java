// SPDX-License-Identifier: Apache-2.0
/** Places, by path and name. */
package nuanfeng.shell.internal.place;
