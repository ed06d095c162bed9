// SPDX-License-Identifier: Apache-2.0
/** Measures point by point. */
package nuanfeng.shell.internal.measure;
