// SPDX-License-Identifier: Apache-2.0
/** A room: what is owed, by whom, to whom and by when. */
package nuanfeng.engine.internal.duty;
