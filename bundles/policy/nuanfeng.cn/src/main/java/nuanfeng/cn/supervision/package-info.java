// SPDX-License-Identifier: Apache-2.0
/** Labour supervision: which complaints are accepted, what is transferred, who is listed, how enterprises are graded. */
package nuanfeng.cn.supervision;
