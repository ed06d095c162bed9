// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Days as spreadsheets count them: from 1900, with a 29 February that year did not have, or from 1904. */
final class SerialDay {

    private static final LocalDate OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int NO_SUCH_DAY = 60;
    private static final int LAST = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SerialDay() {
    }

    static Optional<LocalDateTime> of(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return Optional.empty();
        }
        int days = serial.intValue();
        if (!from1904 && days == NO_SUCH_DAY) {
            return Optional.empty();
        }
        LocalDate day = from1904 ? OF_1904.plusDays(days) : OF_1900.plusDays(days < NO_SUCH_DAY ? days + 1L : days);
        long seconds = serial.subtract(BigDecimal.valueOf(days)).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return Optional.of(day.atStartOfDay().plusSeconds(seconds));
    }
}
