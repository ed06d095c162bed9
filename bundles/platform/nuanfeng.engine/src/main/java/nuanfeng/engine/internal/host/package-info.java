// SPDX-License-Identifier: Apache-2.0
/** Runs the Java rules of bundles outside a container; and the budget under which they run, inside one and outside. */
package nuanfeng.engine.internal.host;
