// SPDX-License-Identifier: Apache-2.0
/** Benefits for work injuries. */
package nuanfeng.cn.injury;
