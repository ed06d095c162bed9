// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.util.List;

import nuanfeng.policy.Citation;

/**
 * One thing that two places, or two versions of one place, say differently.
 *
 * @param kind {@code parameter}, {@code rule}; later {@code duty}, {@code measure}, {@code form}
 * @param here as text; empty when there is nothing
 * @param there as text; empty when there is nothing
 * @param from first day of the difference, ISO; empty where it is about the day asked
 */
public record Difference(String key, String kind, String here, String there, String from, List<Citation> citations) {
}
