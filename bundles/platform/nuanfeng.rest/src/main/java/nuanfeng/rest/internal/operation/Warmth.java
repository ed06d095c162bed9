// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

/** Whether the way of a request has been walked often enough to be fast. */
@FunctionalInterface
public interface Warmth {

    boolean isWarm();
}
