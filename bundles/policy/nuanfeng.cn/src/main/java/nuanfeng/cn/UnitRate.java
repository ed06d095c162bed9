// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.Setting;
import nuanfeng.policy.Table;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** The rate of one paying unit: the benchmark, floated by its record, less the phased cut. */
final class UnitRate {

    static final Fact<Quantity> FLOATING_FACTOR = Fact.number("floatingFactor", Text.of("浮动费率档次（须为规定的档次）",
            "Floating factor, one of the cited bands"));
    static final Fact<Quantity> PHASED_CUT = Fact.number("phasedCut", Text.of("阶段性降低费率的下调幅度（0.2即下调20%）",
            "Phased cut of the rate; 0.2 takes 20 % off")).between(Quantity.ZERO, Quantity.ONE);

    private static final String INDUSTRY_CLASS = "work-injury.industry-class";
    private static final String BANDS = "bands";

    private UnitRate() {
    }

    static Quantity effective(Worksheet sheet, Quantity benchmark, boolean outlet) {
        Quantity floating = floatingFactor(sheet, outlet);
        Optional<Quantity> given = sheet.find(PHASED_CUT);
        Quantity cut = given.isPresent() ? given.get() : sheet.quantity("work-injury.phased-cut");
        return benchmark.times(floating).times(Quantity.ONE.minus(cut));
    }

    private static Quantity floatingFactor(Worksheet sheet, boolean outlet) {
        Optional<Quantity> given = sheet.find(FLOATING_FACTOR);
        if (given.isEmpty()) {
            return sheet.quantity("work-injury.floating-factor");
        }
        Quantity factor = given.get();
        Setting bands = sheet.parameter("work-injury.floating-bands");
        List<Quantity> allowed = outlet ? bandsOfOutlets(sheet, bands.table(), factor) : bandsOfAnyClass(bands.table());
        if (!isAmong(allowed, factor)) {
            throw sheet.invalid(FLOATING_FACTOR, "out-of-range", Text.of("%s不是规定的浮动费率档次；规定的档次：%s（%s %s）。",
                    "%s is none of the bands; they are: %s (%s %s).").formatted(factor,
                    allowed, bands.citation().document(), bands.citation().clause()));
        }
        return factor;
    }

    /** Looks at all of them: where in the list a factor stands is as good as random, and a loop that ends there is hard to foresee. */
    private static boolean isAmong(List<Quantity> bands, Quantity factor) {
        boolean found = false;
        for (int i = 0; i < bands.size(); i++) {
            found |= bands.get(i).equals(factor);
        }
        return found;
    }

    /** Those of the class that the place declares. Where it declares none, a factor that every class has is still right. */
    private static List<Quantity> bandsOfOutlets(Worksheet sheet, Table table, Quantity factor) {
        Optional<Setting> declared = sheet.findParameter(INDUSTRY_CLASS);
        if (declared.isPresent()) {
            return table.quantities(declared.get().quantity(), BANDS);
        }
        List<Quantity> ofEveryClass = table.common(BANDS);
        return isAmong(ofEveryClass, factor) ? ofEveryClass : table.quantities(sheet.quantity(INDUSTRY_CLASS), BANDS);
    }

    /** The class that a place declares is that of its outlets. An enterprise has its own, which no parameter tells. */
    private static List<Quantity> bandsOfAnyClass(Table table) {
        return table.rows().stream().flatMap(row -> bands(table, row).stream()).distinct().sorted().toList();
    }

    private static List<Quantity> bands(Table table, Map<String, Object> row) {
        return table.quantities(row.get(table.columns().get(0)), BANDS);
    }
}
