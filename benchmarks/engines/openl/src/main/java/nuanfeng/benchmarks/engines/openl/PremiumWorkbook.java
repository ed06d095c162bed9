// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.openl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import nuanfeng.benchmarks.job.DatedAverage;
import nuanfeng.benchmarks.job.Tariff;

/** Writes the tariff and the formula as an OpenL workbook. Dates are numbers in date format, decimals are texts: both are read exactly. */
final class PremiumWorkbook {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Sheet sheet = workbook.createSheet("Premium");
    private final CellStyle date = workbook.createCellStyle();
    private int row;

    private PremiumWorkbook() {
        date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    static void write(Path file) throws IOException {
        PremiumWorkbook premium = new PremiumWorkbook();
        premium.averages();
        premium.rates();
        premium.constants();
        premium.formula();
        try (var out = Files.newOutputStream(file)) {
            premium.workbook.write(out);
        }
    }

    private void averages() {
        merged(line("Rules BigDecimal averageWage(String place, Date month)", "", "", ""), 0, 3);
        merged(line("C1", "C2", "", "RET1"), 1, 2);
        merged(line("place == p", "from <= month && month < to", "", "yuan"), 1, 2);
        line("String p", "Date from", "Date to", "BigDecimal yuan");
        line("Place", "From", "To", "Yuan a year");
        Tariff.AVERAGES.forEach((place, dated) -> dated.forEach(each -> average(place, each)));
        row++;
    }

    private void average(String place, DatedAverage average) {
        Row cells = line(place, "", "", average.yuanPerYear().toPlainString());
        day(cells.getCell(1), average.from());
        day(cells.getCell(2), average.to());
    }

    private void rates() {
        merged(line("Rules BigDecimal rate(Integer rateClass)", ""), 0, 1);
        line("C1", "RET1");
        line("rateClass == c", "value");
        line("Integer c", "BigDecimal value");
        line("Class", "Rate");
        for (int rateClass = 1; rateClass <= Tariff.RATES.size(); rateClass++) {
            line(String.valueOf(rateClass), Tariff.rate(rateClass).toPlainString());
        }
        row++;
    }

    private void constants() {
        merged(line("Constants", "", ""), 0, 2);
        line("BigDecimal", "HIGHEST_FACTOR", Tariff.HIGHEST_FACTOR.toPlainString());
        line("BigDecimal", "LOWEST_FACTOR", Tariff.lowestFactor(2).toPlainString());
        line("BigDecimal", "LOWEST_FACTOR_OF_CLASS_1", Tariff.lowestFactor(1).toPlainString());
        row++;
    }

    private void formula() {
        for (String each : List.of(
                "Method BigDecimal premium(String place, Date month, String mode, BigDecimal totalWages, Integer headcount, "
                        + "Integer rateClass, BigDecimal floatingFactor, BigDecimal phasedCut)",
                "BigDecimal lowest = rateClass == 1 ? LOWEST_FACTOR_OF_CLASS_1 : LOWEST_FACTOR;",
                "BigDecimal factor = floatingFactor > HIGHEST_FACTOR ? HIGHEST_FACTOR : floatingFactor < lowest ? lowest : floatingFactor;",
                "BigDecimal effectiveRate = rate(rateClass) * factor * (1 - phasedCut);",
                "return mode == \"AVG_WAGE\" ? round(averageWage(place, month) * headcount * effectiveRate / 12, 2) "
                        + ": round(totalWages * effectiveRate, 2);")) {
            line(each);
        }
    }

    private Row line(String... texts) {
        Row cells = sheet.createRow(row++);
        for (int column = 0; column < texts.length; column++) {
            cells.createCell(column).setCellValue(texts[column]);
        }
        return cells;
    }

    private void merged(Row cells, int from, int to) {
        sheet.addMergedRegion(new CellRangeAddress(cells.getRowNum(), cells.getRowNum(), from, to));
    }

    private void day(Cell cell, LocalDate day) {
        cell.setCellValue(day);
        cell.setCellStyle(date);
    }
}
