// SPDX-License-Identifier: Apache-2.0
/** A floor: places bound to those above them, compared and put to the proof, kind by kind. */
package nuanfeng.engine.internal.edition;
