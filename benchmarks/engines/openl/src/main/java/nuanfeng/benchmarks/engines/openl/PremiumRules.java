// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.openl;

import java.math.BigDecimal;
import java.util.Date;

/** The workbook's method, as Java sees it. Public: OpenL implements it at run time. */
public interface PremiumRules {

    BigDecimal premium(String place, Date month, String mode, BigDecimal totalWages, Integer headcount, Integer rateClass,
            BigDecimal floatingFactor, BigDecimal phasedCut);
}
