// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nuanfeng.testkit.PolicyJar;

/**
 * Places that exist in benchmarks alone, each a copy of a shipped region or city with names, codes, documents and notes of its own: as
 * large as a real one, and sharing no text with its neighbours that real ones would not share. All of it is <b>test data</b>.
 *
 * <p>They stand in one order, so that a smaller country is the beginning of a larger one: a province, then its cities, then the next province.
 */
public final class TestPlaces {

    /** A province and as many cities below it as GB/T 2260 has codes for. */
    private static final int FAMILY = 100;
    /** First two digits of the codes of the shipped places. */
    private static final Set<Integer> TAKEN = Set.of(11, 31, 45, 50, 53);
    private static final int[] FREE = IntStream.rangeClosed(10, 99).filter(each -> !TAKEN.contains(each)).toArray();
    private static final String[] CITY_CODES = {"450800", "450802", "450803", "450804", "450821", "450881"};

    private final PolicyJar region;
    private final PolicyJar city;

    /** @param region Guangxi as shipped @param city Guigang as shipped */
    public TestPlaces(PolicyJar region, PolicyJar city) {
        this.region = region;
        this.city = city;
    }

    /** @param number from 0 on */
    public static String place(int number) {
        String province = "cn.t%03d".formatted(number / FAMILY);
        return isProvince(number) ? province : province + ".c%05d".formatted(number);
    }

    public static boolean isProvince(int number) {
        return number % FAMILY == 0;
    }

    /** The bundle of a place, in the version of the one that it is made from. */
    public PolicyJar jar(int number) {
        Map<String, String> words = new LinkedHashMap<>();
        if (!isProvince(number)) {
            words.put("cn.guangxi.guigang", place(number));
            words.put("guigang-", "c%05d-".formatted(number));
            words.put("gg-2022-18", "c%05d-2022-18".formatted(number));
            words.put("贵人社函〔2022〕18号", "测市函〔2022〕%d号".formatted(number));
            words.put("贵港市", "测试%05d市".formatted(number));
            for (int i = 0; i < CITY_CODES.length; i++) {
                words.put(CITY_CODES[i], "%d%02d%02d".formatted(FREE[number / FAMILY], number % FAMILY, i));
            }
        }
        int family = number / FAMILY;
        words.put("cn.guangxi", "cn.t%03d".formatted(family));
        words.put("guangxi-", "t%03d-".formatted(family));
        words.put("gx-", "t%03d-".formatted(family));
        words.put("桂人社函〔2022〕78号", "测省函〔2022〕%d号".formatted(family));
        words.put("450000", FREE[family] + "0000");
        return (isProvince(number) ? region : city).ofPlace(place(number)).editAll(text -> edited(text, words, number));
    }

    private static String edited(String text, Map<String, String> words, int number) {
        String edited = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            edited = edited.replace(word.getKey(), word.getValue());
        }
        // Notes, titles and names of examples are each place's own; shared ones would flatter whoever stores equal texts once.
        return edited.replaceAll("(?m)^( +(?:note|title|- name): [^\\n{\\[]*[^\\s{\\[])$", "$1（测试" + number + "）");
    }
}
