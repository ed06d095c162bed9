// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

/**
 * How slow whoever sends or reads may be: so long for anything, and one second more for so many bytes.
 *
 * @param graceMillis for anything, however small
 */
record Pace(int graceMillis, int bytesPerSecond) {

    private static final long MILLIS = 1000;

    /** Milliseconds for so many bytes. */
    long allowed(long bytes) {
        return graceMillis + bytes * MILLIS / bytesPerSecond;
    }
}
