// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

/**
 * How much a bundle may ask of its reader.
 *
 * @param archive most bytes of the jar
 * @param unpacked most bytes of all its entries together
 * @param entry most bytes of one entry
 * @param entries most entries
 * @param ratio from this many bytes unpacked out of one packed, an entry is refused …
 * @param ratioFrom … when it unpacks to more bytes than this
 * @param yaml most bytes of one YAML file
 * @param depth most levels of a YAML file
 * @param nodes most scalars, lists and mappings of one YAML file; all files together may have four times as many
 * @param scalar most characters of one scalar
 * @param digits most digits of a number
 */
public record Limits(long archive, long unpacked, long entry, int entries, int ratio, long ratioFrom, int yaml, int depth,
        int nodes, int scalar, int digits) {

    private static final int MB = 1 << 20;

    /** What a bundle of many hundred values needs several times over. */
    public static final Limits STANDARD = new Limits(10 * MB, 64 * MB, 8 * MB, 2_000, 200, MB, 2 * MB, 32, 50_000, 20_000, 60);

    /** For bundles that passed a gate before: only what would take the server's memory is refused. */
    public static final Limits TRUSTED = new Limits(100 * MB, 256 * MB, 64 * MB, 20_000, Integer.MAX_VALUE, MB, 16 * MB, 64, 1_000_000,
            200_000, 60);

    /** The same for larger or smaller jars. */
    public Limits with(long mostBytes, long mostUnpacked) {
        return new Limits(mostBytes, mostUnpacked, entry, entries, ratio, ratioFrom, yaml, depth, nodes, scalar, digits);
    }

    /** Most nodes of all YAML files together. */
    int nodesOfAll() {
        return 4 * nodes;
    }
}
