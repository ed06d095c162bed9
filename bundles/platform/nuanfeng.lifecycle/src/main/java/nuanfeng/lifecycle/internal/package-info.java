// SPDX-License-Identifier: Apache-2.0
/**
 * The one door for policy: takes bundles in, plans, activates, and hands out editions.
 *
 * <p>Changes are made one after the other under one lock. Reading takes one volatile reference and never waits.
 */
package nuanfeng.lifecycle.internal;
