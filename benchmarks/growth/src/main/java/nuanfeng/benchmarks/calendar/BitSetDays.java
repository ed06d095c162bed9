// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The floor: a bit for each day, and before every 64 of them the number of working days so far. Counting is two look-ups with a population count;
 * adding searches the word and then the bit. It knows no place, no notice and no year that is missing.
 */
final class BitSetDays implements Counter {

    private static final int WORD = 64;

    private final int first;
    private final long[] words;
    private final int[] before;

    /** @param working in order @param first day of the range */
    BitSetDays(LocalDate first, LocalDate last, List<LocalDate> working) {
        this.first = (int) first.toEpochDay();
        this.words = new long[(int) (last.toEpochDay() - this.first) / WORD + 2];
        this.before = new int[words.length];
        for (LocalDate day : working) {
            int index = (int) day.toEpochDay() - this.first;
            words[index / WORD] |= 1L << index;
        }
        for (int i = 1; i < words.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(words[i - 1]);
        }
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        int wanted = rank((int) from.toEpochDay() - first + 1) + days;
        int low = 0;
        int high = words.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] < wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return LocalDate.ofEpochDay(first + (long) low * WORD + select(words[low], wanted - before[low]));
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return rank((int) to.toEpochDay() - first + 1) - rank((int) from.toEpochDay() - first + 1);
    }

    /** How many working days lie before the day with that index. */
    private int rank(int index) {
        return before[index / WORD] + Long.bitCount(words[index / WORD] & ((1L << index) - 1));
    }

    /** The position of the n-th bit that is set, from 1: half by half, without branches. */
    private static int select(long word, int n) {
        long rest = word;
        int left = n;
        int position = 0;
        for (int half = WORD / 2; half > 0; half /= 2) {
            int below = Long.bitCount(rest & ((1L << half) - 1));
            int above = (below - left) >> 31;
            left -= below & above;
            rest >>>= half & above;
            position += half & above;
        }
        return position;
    }

    @Override
    public long adding(Questions questions, int times) {
        long sum = 0;
        for (int i = 0, at = 0; i < times; i++, at = at + 1 == Questions.COUNT ? 0 : at + 1) {
            sum += plus(questions.from[at], questions.add[at]).getDayOfMonth();
        }
        return sum;
    }

    @Override
    public long counting(Questions questions, int times) {
        long sum = 0;
        for (int i = 0, at = 0; i < times; i++, at = at + 1 == Questions.COUNT ? 0 : at + 1) {
            sum += between(questions.from[at], questions.to[at]);
        }
        return sum;
    }
}
