// SPDX-License-Identifier: Apache-2.0
/** What Beijing does in another shape than the nation. */
package nuanfeng.cn.beijing;
