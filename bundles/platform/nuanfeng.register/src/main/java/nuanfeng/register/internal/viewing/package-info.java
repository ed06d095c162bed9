// SPDX-License-Identifier: Apache-2.0
/** Who read what is personal. */
package nuanfeng.register.internal.viewing;
