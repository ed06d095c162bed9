// SPDX-License-Identifier: Apache-2.0
/** Labour relations: of which kind, with which paper, part time, leave. */
package nuanfeng.cn.employment;
