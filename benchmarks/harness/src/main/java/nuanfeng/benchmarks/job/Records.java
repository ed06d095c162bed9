// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The records that every engine decides: the same ones for all, drawn from a seed. <b>Test data</b>; no figure is a real payer's.
 *
 * <p>Each record can be had as {@link Facts} and as columns of whole numbers (fen, percent, days since 1970), so that neither kind of engine
 * pays for the other's types.
 */
public final class Records {

    private static final int[] CUTS = {0, 20, 50};

    private final List<Facts> facts;
    private final long[] totalFen;
    private final int[] place;
    private final int[] day;
    private final int[] headcount;
    private final byte[] rateClass;
    private final byte[] cutPercent;
    private final short[] factorPercent;
    private final boolean[] onAverage;

    private Records(List<Facts> facts) {
        int size = facts.size();
        List<String> places = List.copyOf(Tariff.AVERAGES.keySet());
        this.facts = List.copyOf(facts);
        this.totalFen = new long[size];
        this.place = new int[size];
        this.day = new int[size];
        this.headcount = new int[size];
        this.rateClass = new byte[size];
        this.cutPercent = new byte[size];
        this.factorPercent = new short[size];
        this.onAverage = new boolean[size];
        for (int i = 0; i < size; i++) {
            Facts each = facts.get(i);
            totalFen[i] = each.totalWages().movePointRight(2).longValueExact();
            place[i] = places.indexOf(each.place());
            day[i] = (int) each.month().toEpochDay();
            headcount[i] = each.headcount();
            rateClass[i] = (byte) each.rateClass();
            cutPercent[i] = each.phasedCut().movePointRight(2).byteValueExact();
            factorPercent[i] = each.floatingFactor().movePointRight(2).shortValueExact();
            onAverage[i] = each.baseMode() == BaseMode.AVG_WAGE;
        }
    }

    public static Records of(List<Facts> facts) {
        return new Records(facts);
    }

    /** Draws records; the same seed and size give the same records on every machine. */
    public static Records random(long seed, int size) {
        Random random = new Random(seed);
        List<String> places = List.copyOf(Tariff.AVERAGES.keySet());
        int months = (int) Tariff.BEGIN.until(Tariff.END).toTotalMonths();
        List<Facts> facts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            BaseMode mode = random.nextBoolean() ? BaseMode.TOTAL_WAGES : BaseMode.AVG_WAGE;
            facts.add(new Facts(
                    places.get(random.nextInt(places.size())),
                    Tariff.BEGIN.plusMonths(random.nextInt(months)),
                    mode,
                    mode == BaseMode.TOTAL_WAGES ? BigDecimal.valueOf(200_000 + random.nextInt(80_000_000), 2) : BigDecimal.ZERO,
                    mode == BaseMode.AVG_WAGE ? 1 + random.nextInt(120) : 0,
                    1 + random.nextInt(Tariff.RATES.size()),
                    Tariff.FACTORS.get(random.nextInt(Tariff.FACTORS.size())),
                    BigDecimal.valueOf(CUTS[random.nextInt(CUTS.length)], 2)));
        }
        return new Records(facts);
    }

    public int size() {
        return facts.size();
    }

    public Facts facts(int record) {
        return facts.get(record);
    }

    public List<Facts> facts() {
        return facts;
    }

    /** Position of the place among {@link Tariff#AVERAGES}, sorted by name. */
    public int place(int record) {
        return place[record];
    }

    /** First day of the contribution month, days since 1970-01-01. */
    public int day(int record) {
        return day[record];
    }

    public LocalDate month(int record) {
        return facts.get(record).month();
    }

    public boolean onAverage(int record) {
        return onAverage[record];
    }

    public long totalFen(int record) {
        return totalFen[record];
    }

    public int headcount(int record) {
        return headcount[record];
    }

    public int rateClass(int record) {
        return rateClass[record];
    }

    public int factorPercent(int record) {
        return factorPercent[record];
    }

    public int cutPercent(int record) {
        return cutPercent[record];
    }
}
