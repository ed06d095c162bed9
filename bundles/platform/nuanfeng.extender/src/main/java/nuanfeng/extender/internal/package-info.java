// SPDX-License-Identifier: Apache-2.0
/**
 * What the module system does for policy: runs the Java rules of stored bundles under a budget, and brings in the bundles that
 * a folder or a feature holds. Whatever arrives goes through the one door; nothing here decides who speaks.
 */
package nuanfeng.extender.internal;
