// SPDX-License-Identifier: Apache-2.0
/**
 * What an engine must offer to be measured. These types are loaded once, by the harness; everything else of an engine lives in a class
 * loader of its own, so that the just-in-time compiler never mixes the profile of one engine into the code of another.
 */
package nuanfeng.benchmarks.engine;
