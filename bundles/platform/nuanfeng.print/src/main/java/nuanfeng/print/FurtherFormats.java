// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Formats that a bundle of its own brings and takes away again, while everything goes on. */
public final class FurtherFormats {

    /** Of the distribution: the one that brings them. */
    public static final String FEATURE = "nuanfeng-ofd";

    private static final Map<SheetFormat, PageMaker> MAKERS = new ConcurrentHashMap<>();

    private FurtherFormats() {
    }

    public static void bring(PageMaker maker) {
        MAKERS.put(maker.format(), maker);
    }

    /** Nothing happens where another one has taken its place. */
    public static void takeAway(PageMaker maker) {
        MAKERS.remove(maker.format(), maker);
    }

    static boolean has(SheetFormat format) {
        return MAKERS.containsKey(format);
    }

    static PageMaker maker(SheetFormat format) {
        return Optional.ofNullable(MAKERS.get(format)).orElseThrow(() -> new UnprintableException("format-absent", format.ending().toUpperCase(Locale.ROOT), FEATURE));
    }
}
