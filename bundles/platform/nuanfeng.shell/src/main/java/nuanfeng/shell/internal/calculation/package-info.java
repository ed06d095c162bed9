// SPDX-License-Identifier: Apache-2.0
/** Questions, their facts and their answers. */
package nuanfeng.shell.internal.calculation;
