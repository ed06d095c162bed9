// SPDX-License-Identifier: Apache-2.0
/** A room: forms. */
package nuanfeng.engine.internal.form;
