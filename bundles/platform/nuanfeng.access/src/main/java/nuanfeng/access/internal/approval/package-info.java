// SPDX-License-Identifier: Apache-2.0
/** What one person prepares and another one approves. */
package nuanfeng.access.internal.approval;
