// SPDX-License-Identifier: Apache-2.0
/** Jobs that servers share, in the database. */
package nuanfeng.register.internal.board;
