// SPDX-License-Identifier: Apache-2.0
/** Figures of many: incomes by group with percentiles, and the yearly review of a grid. Small groups are not shown. */
package nuanfeng.cn.statistics;
