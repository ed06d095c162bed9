// SPDX-License-Identifier: Apache-2.0
/** A room that is no kind: what duties and clocks share. */
package nuanfeng.engine.internal.obligation;
