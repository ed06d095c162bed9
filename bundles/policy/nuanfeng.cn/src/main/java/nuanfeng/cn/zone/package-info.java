// SPDX-License-Identifier: Apache-2.0
/** Free-trade zones. */
package nuanfeng.cn.zone;
