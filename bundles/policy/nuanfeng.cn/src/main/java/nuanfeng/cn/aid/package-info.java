// SPDX-License-Identifier: Apache-2.0
/** Legal aid and help in hardship. */
package nuanfeng.cn.aid;
