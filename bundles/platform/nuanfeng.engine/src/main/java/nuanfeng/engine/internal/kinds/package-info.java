// SPDX-License-Identifier: Apache-2.0
/** The one list that names every kind of content. */
package nuanfeng.engine.internal.kinds;
