// SPDX-License-Identifier: Apache-2.0
/** What happens while somebody looks on: events, and how many answers are given by which edition. */
package nuanfeng.rest.internal.watch;
