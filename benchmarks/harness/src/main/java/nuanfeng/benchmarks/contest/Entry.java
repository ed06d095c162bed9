// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.net.URL;
import java.util.List;

/**
 * An engine that entered the contest.
 *
 * @param id name of its properties file
 * @param maker its {@link nuanfeng.benchmarks.engine.EngineMaker}, to be loaded from the class path
 * @param note what a reader must know to compare fairly; empty if nothing
 * @param absent why it cannot run at all; empty if it can
 */
public record Entry(String id, String name, String version, Role role, String note, String maker, List<URL> classPath, String absent) {

    static Entry absent(String id, String reason) {
        return new Entry(id, id, "–", Role.PEER, "", "", List.of(), reason);
    }
}
