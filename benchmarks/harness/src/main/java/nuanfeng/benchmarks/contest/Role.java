// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

/** What an engine is measured for. */
public enum Role {

    /** The least that the job costs at all. */
    FLOOR,
    /** The least that one explained decision costs. */
    LIMIT,
    /** Plain Java without a trace, only to read the other figures by. */
    YARDSTICK,
    /** What others offer. */
    PEER,
    /** The platform itself. */
    SUBJECT
}
