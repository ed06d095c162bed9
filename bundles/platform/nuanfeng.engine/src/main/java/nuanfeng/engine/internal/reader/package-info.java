// SPDX-License-Identifier: Apache-2.0
/** A floor: one bundle through all checks, kind by kind. */
package nuanfeng.engine.internal.reader;
