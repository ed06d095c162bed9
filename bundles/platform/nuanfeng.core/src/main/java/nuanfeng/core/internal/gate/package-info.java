// SPDX-License-Identifier: Apache-2.0
/**
 * The first half of the gate: reads a policy bundle, or the folder it is made from, without running anything of it. Every
 * check is callable by itself, never throws on bad input and reports each finding with file and line. What needs the places
 * above the bundle's own is not judged here.
 */
package nuanfeng.core.internal.gate;
