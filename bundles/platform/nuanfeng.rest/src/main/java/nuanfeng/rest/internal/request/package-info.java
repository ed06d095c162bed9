// SPDX-License-Identifier: Apache-2.0
/**
 * One request from its first byte to its answer: which operation it is, what its query and body say, in which language and from
 * which edition it is answered. Nothing here knows a place or a rule.
 */
package nuanfeng.rest.internal.request;
