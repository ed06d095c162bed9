// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.util.OptionalInt;

/**
 * Whether a history is the one that was written.
 *
 * @param versions how many there are
 * @param erased whether bodies are gone; the chain is verified over their digests then
 * @param broken first version that is not as it was written
 */
public record ChainCheck(boolean intact, int versions, boolean erased, OptionalInt broken) {
}
