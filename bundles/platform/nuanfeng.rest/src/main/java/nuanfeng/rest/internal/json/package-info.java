// SPDX-License-Identifier: Apache-2.0
/**
 * How the words of the platform look in JSON. Written member by member, without reflection: what stands in an answer stands here.
 * Amounts, rates and quantities are decimal strings; days, months and moments ISO texts.
 */
package nuanfeng.rest.internal.json;
