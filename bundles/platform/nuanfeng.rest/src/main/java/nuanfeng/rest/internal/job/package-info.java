// SPDX-License-Identifier: Apache-2.0
/** Files that become records, and the jobs that make them so. */
package nuanfeng.rest.internal.job;
