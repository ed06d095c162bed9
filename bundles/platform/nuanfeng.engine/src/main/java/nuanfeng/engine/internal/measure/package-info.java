// SPDX-License-Identifier: Apache-2.0
/** A room: measures, point by point, and who is responsible. */
package nuanfeng.engine.internal.measure;
