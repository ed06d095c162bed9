// SPDX-License-Identifier: Apache-2.0
/** What pay the law asks for: minimum wage, overtime, arrears, deductions, hours. */
package nuanfeng.cn.pay;
