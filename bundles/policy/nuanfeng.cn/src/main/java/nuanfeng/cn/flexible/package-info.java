// SPDX-License-Identifier: Apache-2.0
/** Flexible employment, as the places that carry out 国办发〔2020〕27号 support it. */
package nuanfeng.cn.flexible;
