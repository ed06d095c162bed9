// SPDX-License-Identifier: Apache-2.0
/** A floor: text becomes trees whose every node knows its line, and pieces on their way to a type; findings, and what somebody probably meant. */
package nuanfeng.engine.internal.yaml;
