// SPDX-License-Identifier: Apache-2.0
/** What is due of social insurance besides premiums: late fees, what was not declared, fines. */
package nuanfeng.cn.insurance;
