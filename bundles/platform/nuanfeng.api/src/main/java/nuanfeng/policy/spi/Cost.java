// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.StringJoiner;

import nuanfeng.policy.Text;
import nuanfeng.quantity.Quantity;

/**
 * What a call of the JDK or of the platform costs the budget of rule code, by the size of what it is given. The platform weaves
 * these calls into policy bundles, because a library loops where no tick is woven. Rules never call this themselves.
 *
 * <p>A unit is about what a tick is: some nanoseconds of work. What is small costs nothing, and is looked at for little.
 */
public final class Cost {

    private static final int TEXT = 4;
    private static final int SHORT = 256;
    private static final int FREE = 64;
    /** So many texts of that length together are still free. */
    private static final int FEW = 16;
    private static final int SMALL_TEXT = 32;
    private static final long MOST = 2_000_000;
    private static final int LONGEST_WIDTH = 3;
    private static final int THROWABLE = 200;

    private Cost() {
    }

    /** Woven in before a call that works through everything in an argument. @throws Budget.Exceeded when that is too much */
    public static void weigh(Object argument) {
        if (argument == null || argument instanceof String text && text.length() < SHORT || argument instanceof Quantity quantity && quantity.bits() >> 6 <= FREE
                || argument instanceof List<?> list && isShortListOfSmallThings(list)) {
            return;
        }
        long weight = of(argument);
        if (weight > FREE) {
            Budget.current().spend(weight);
        }
    }

    /** What surely weighs nothing that counts, and is asked most often: a few codes or numbers. What is of a bundle is not called. */
    private static boolean isShortListOfSmallThings(List<?> list) {
        if (!(list instanceof RandomAccess) || list.getClass().getClassLoader() != null || list.size() > FEW) {
            return false;
        }
        for (int i = 0; i < list.size(); i++) {
            Object each = list.get(i);
            if (!(each instanceof String text && text.length() < SMALL_TEXT || each instanceof Quantity quantity && quantity.bits() < Long.SIZE)) {
                return false;
            }
        }
        return true;
    }

    /** What the call costs for this argument, at least 1; to be added to or multiplied by that of others. */
    public static long weight(Object argument) {
        if (argument instanceof Quantity quantity && quantity.bits() == 0 || argument instanceof String text && text.length() < 1 << TEXT) {
            return 1;
        }
        return Math.min(1 + of(argument), MOST);
    }

    /** The same for a number of digits. */
    public static long weightOfScale(int digits) {
        return Math.min(1 + (Math.abs((long) digits) >> 5), MOST);
    }

    /** Woven in with the product of weights. */
    public static void spend(long units) {
        if (units > FREE || units < 0) {
            Budget.current().spend(units < 0 ? Long.MAX_VALUE : units);
        }
    }

    /** Woven in with a sum of weights of long numbers, which are multiplied digit by digit. */
    public static void spendSquare(long units) {
        spend(units < MOST ? units * units / FREE : Long.MAX_VALUE);
    }

    /** Woven in where a number says how much is to be made or gone through. */
    public static void count(int number) {
        spend(Math.abs((long) number));
    }

    /** Woven in before positions in a collection are asked for: in a chain they are looked for. */
    public static void reach(Object collection) {
        if (collection instanceof LinkedList<?> chain) {
            spend(chain.size() / 2);
        }
    }

    /** Woven in before a text is filled in. @throws Budget.Exceeded when it asks for a width of more than three digits */
    public static void format(Object format) {
        weigh(format);
        if (format instanceof Text text) {
            format(text.zh());
            text.english().ifPresent(Cost::format);
        } else if (format instanceof String text) {
            int digits = 0;
            for (int i = 0; i < text.length(); i++) {
                digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
                if (digits > LONGEST_WIDTH && text.indexOf('%') >= 0) {
                    throw new Budget.Exceeded("The rule asked for a text of great width.");
                }
            }
        }
    }

    /** Woven in before a throwable is made: it notes the whole stack. */
    public static void thrown() {
        Budget.current().spend(THROWABLE);
    }

    private static long of(Object argument) {
        Budget budget = Budget.current();
        Walk walk = new Walk(budget.left());
        walk.over(argument);
        return walk.units;
    }

    /** Through everything that is reached from a value, as far as the budget goes. What is of a bundle counts by its own ticks. */
    private static final class Walk {

        private final long left;
        private long units;

        private Walk(long left) {
            this.left = left;
        }

        private void over(Object each) {
            if (each == null) {
                return;
            }
            if (each instanceof CharSequence text) {
                if (isOfJdk(each)) {
                    add(text.length() >> TEXT);
                }
            } else if (each instanceof Number number) {
                add(number(number));
            } else if (each instanceof Quantity quantity) {
                add(quantity.bits() >> 6);
            } else if (each.getClass().isArray()) {
                array(each);
            } else if (isOfJdk(each)) {
                library(each);
            }
        }

        private void library(Object each) {
            if (each instanceof Collection<?> all) {
                add(all.size());
                all.forEach(this::over);
            } else if (each instanceof Map<?, ?> map) {
                add(map.size());
                map.forEach(this::both);
            } else if (each instanceof AbstractMap.SimpleEntry<?, ?> || each instanceof Map.Entry<?, ?>) {
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
                add(1);
                both(entry.getKey(), entry.getValue());
            } else if (each instanceof Text text) {
                over(text.zh());
                over(text.english());
            } else if (each instanceof Optional<?> maybe) {
                add(1);
                over(maybe.orElse(null));
            } else if (each instanceof StringJoiner joiner) {
                add(joiner.length() >> TEXT);
            }
        }

        private void both(Object key, Object value) {
            over(key);
            over(value);
        }

        private void array(Object each) {
            if (each instanceof Object[] objects) {
                add(objects.length);
                for (Object element : objects) {
                    over(element);
                }
            } else {
                add(java.lang.reflect.Array.getLength(each) >> 2);
            }
        }

        private static long number(Number number) {
            return number instanceof BigInteger big ? big.bitLength() >> 6
                    : number instanceof BigDecimal decimal ? (decimal.unscaledValue().bitLength() >> 6) + (Math.abs((long) decimal.scale()) >> 5)
                    : 0;
        }

        private void add(long more) {
            units += more;
            if (units > left) {
                throw new Budget.Exceeded("The rule ran out of its budget.");
            }
        }

        private static boolean isOfJdk(Object each) {
            return each.getClass().getClassLoader() == null;
        }
    }
}
