// SPDX-License-Identifier: Apache-2.0
/** Reports that are kept: their life, what stands in them, their files. */
package nuanfeng.register.internal.report;
