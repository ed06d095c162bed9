// SPDX-License-Identifier: Apache-2.0
/** A room: dated values, what the nation declares them to be, and what each place says they are. */
package nuanfeng.engine.internal.parameter;
