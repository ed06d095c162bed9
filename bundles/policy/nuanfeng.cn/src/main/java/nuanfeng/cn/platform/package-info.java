// SPDX-License-Identifier: Apache-2.0
/** Platforms: who is covered, how long may be worked, how rules are changed. */
package nuanfeng.cn.platform;
