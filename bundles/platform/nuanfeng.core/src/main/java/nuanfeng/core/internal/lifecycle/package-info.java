// SPDX-License-Identifier: Apache-2.0
/**
 * Intake, gate, plan, activation, log: the one door for policy. State lives in two places under one home folder, the
 * content-addressed store and the hash-chained activation log; everything else is rebuilt from them.
 *
 * <p>Changes are made one after the other under one lock. Reading takes one volatile reference and never waits.
 */
package nuanfeng.core.internal.lifecycle;
