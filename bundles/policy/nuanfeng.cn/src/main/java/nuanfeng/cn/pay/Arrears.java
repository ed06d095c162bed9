// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.quantity.Quantity;

/** Wages that are owed or were paid late, added up. */
final class Arrears {

    private final Map<String, Worker> owed = new HashMap<>();
    private Quantity unpaid = Quantity.ZERO;
    private long daysLate;
    private boolean late;

    /** @param paidOn empty where it is not paid */
    void add(String worker, YearMonth period, Quantity amount, LocalDate payBy, Optional<LocalDate> paidOn, LocalDate on) {
        long days = paidOn.orElse(on).toEpochDay() - payBy.toEpochDay();
        if (days <= 0) {
            return;
        }
        daysLate = Math.max(daysLate, days);
        if (paidOn.isPresent()) {
            late = true;
            return;
        }
        unpaid = unpaid.plus(amount);
        owed.computeIfAbsent(worker, each -> new Worker()).add(period, amount);
    }

    Quantity unpaid() {
        return unpaid;
    }

    int persons() {
        return owed.size();
    }

    long daysLate() {
        return daysLate;
    }

    boolean wasLate() {
        return late;
    }

    int longestMonths() {
        return owed.values().stream().mapToInt(each -> each.months.size()).max().orElse(0);
    }

    /** What the one of them who is owed most is owed, of those who are owed so many months. */
    Quantity mostOfOne(int months) {
        return owed.values().stream().filter(each -> each.months.size() >= months).map(each -> each.amount).max(Comparator.naturalOrder()).orElse(Quantity.ZERO);
    }

    private static final class Worker {

        private final Set<YearMonth> months = new HashSet<>();
        private Quantity amount = Quantity.ZERO;

        private void add(YearMonth period, Quantity more) {
            months.add(period);
            amount = amount.plus(more);
        }
    }
}
