// SPDX-License-Identifier: Apache-2.0
/** Outlets and the network of a brand: who answers for what, what is done in trouble, what deliveries cost. */
package nuanfeng.cn.network;
