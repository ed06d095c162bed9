// SPDX-License-Identifier: Apache-2.0
/** Records of the registers: found, made, changed, ended, with everything that ever was. */
package nuanfeng.rest.internal.record;
