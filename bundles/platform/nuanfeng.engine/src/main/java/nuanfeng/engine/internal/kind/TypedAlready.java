// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.FactLimits;
import nuanfeng.quantity.Quantity;

/** Whether a value of one fact needs no reading and can break no limit. Made once per rule, for this is asked of every fact of every question. */
public final class TypedAlready {

    private final String name;
    private final Fact.Type type;
    private final String[] codes;
    private final boolean isNumber;
    private final boolean isCount;
    private final Quantity least;
    private final Quantity most;

    public TypedAlready(Fact<?> fact) {
        this.name = fact.name().intern();
        this.type = fact.type();
        this.codes = fact.codes().toArray(String[]::new);
        this.isCount = type == Fact.Type.COUNT;
        this.isNumber = isCount || type == Fact.Type.MONEY || type == Fact.Type.NUMBER;
        this.least = fact.least().orElse(Quantity.ZERO).max(Quantity.ZERO);
        Quantity limit = isCount ? FactLimits.COUNT : FactLimits.MONEY;
        this.most = fact.most().orElse(limit).min(limit);
    }

    /** The name of the fact, interned. */
    public String name() {
        return name;
    }

    public boolean accepts(Object value) {
        if (value instanceof Quantity quantity) {
            return isNumber && isWithin(quantity);
        }
        if (value instanceof String text) {
            return type == Fact.Type.CODE ? isCode(text) : type == Fact.Type.TEXT && text.codePointCount(0, text.length()) <= FactLimits.TEXT;
        }
        if (value instanceof LocalDate day) {
            return (type == Fact.Type.DATE || type == Fact.Type.DATE_OR_MOMENT) && DayOrMoment.isPlausible(day);
        }
        if (value instanceof List<?> list) {
            return type == Fact.Type.MONEY_LIST && isOfAmounts(list);
        }
        return value instanceof YearMonth month ? type == Fact.Type.MONTH && DayOrMoment.isPlausible(month.getYear()) : value instanceof Boolean && type == Fact.Type.FLAG;
    }

    private boolean isCode(String text) {
        for (String code : codes) {
            if (code.equals(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfAmounts(List<?> list) {
        if (list.isEmpty() || list.size() > FactLimits.ITEMS) {
            return false;
        }
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Quantity quantity) || !quantity.isBetween(least, most)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithin(Quantity quantity) {
        return quantity.isBetween(least, most) && (!isCount || quantity.isWhole());
    }
}
