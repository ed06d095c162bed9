// SPDX-License-Identifier: Apache-2.0
/** A floor: what the JSON Schemas of the policy files have against a tree, in our words. */
package nuanfeng.engine.internal.schema;
