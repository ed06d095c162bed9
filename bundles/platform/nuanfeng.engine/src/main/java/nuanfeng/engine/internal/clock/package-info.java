// SPDX-License-Identifier: Apache-2.0
/** A room: statutory clocks, which become rules. */
package nuanfeng.engine.internal.clock;
