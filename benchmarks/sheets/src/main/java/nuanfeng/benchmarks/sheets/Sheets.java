// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nuanfeng.print.FormFiles;
import nuanfeng.print.SheetFormat;
import nuanfeng.report.FormPage;
import nuanfeng.sheet.FormSheet;

/**
 * Forms as files beside the libraries alone, in turns; seconds of CPU, as other work on the machine changes the clock on the wall and not these.
 * {@code --rounds=7 --xlsx=100000 --template=5000 --pdf=1000 --large=1000000}
 */
public final class Sheets {

    private static final double NANOS = 1e9;
    private static final double OF_FASTEXCEL = 1.2;
    private static final double OF_POI = 1.3;
    private static final double OF_OPENHTMLTOPDF = 1.5;

    private interface Work {
        void run(OutputStream out) throws IOException;
    }

    private Sheets() {
    }

    public static void main(String[] options) throws Exception {
        if (options.length == 2 && options[0].equals("large")) {
            FormFiles.write(Forms.of(Integer.parseInt(options[1]), false), SheetFormat.XLSX, StandardCharsets.UTF_8, OutputStream.nullOutputStream());
            return;
        }
        int rounds = option(options, "rounds", 7);
        int xlsx = option(options, "xlsx", 100_000);
        int template = option(options, "template", 5_000);
        int pdf = option(options, "pdf", 1_000);
        int large = option(options, "large", 1_000_000);
        StringBuilder report = new StringBuilder("| | rows × 12 | ours, CPU s | alone, CPU s | ratio | limit |\n|---|---|---|---|---|---|\n");
        FormSheet drawn = Forms.of(xlsx, false);
        row(report, "XLSX beside fastexcel", xlsx, rounds, OF_FASTEXCEL, out -> write(drawn, SheetFormat.XLSX, out), out -> Others.fastexcel(xlsx, out));
        FormSheet filled = Forms.of(template, true);
        row(report, "XLSX from a template beside POI (which only writes cells)", template, rounds, OF_POI, out -> write(filled, SheetFormat.XLSX, out), out -> Others.poi(template, out));
        FormSheet paper = Forms.of(pdf, false);
        String page = FormPage.of(paper).markup();
        String markup = page.substring(page.indexOf("<html"));
        row(report, "PDF beside openhtmltopdf", pdf, rounds, OF_OPENHTMLTOPDF, out -> write(paper, SheetFormat.PDF, out), out -> Others.openhtmltopdf(markup, out));
        long begin = System.nanoTime();
        int status = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Sheets.class.getName(), "large", String.valueOf(large)).inheritIO().start().waitFor();
        report.append("\n%s rows × 12 as XLSX with `-Xmx64m`: %s, %.1f s.\n".formatted(large, status == 0 ? "written" : "**not written**", (System.nanoTime() - begin) / NANOS));
        System.out.println(report);
        for (String each : options) {
            if (each.startsWith("--out=")) {
                Files.writeString(Files.createDirectories(Path.of(each.substring("--out=".length()))).resolve("sheets.md"), report);
            }
        }
        System.exit(status);
    }

    private static void write(FormSheet sheet, SheetFormat format, OutputStream out) throws IOException {
        FormFiles.write(sheet, format, StandardCharsets.UTF_8, out);
    }

    private static void row(StringBuilder report, String what, int rows, int rounds, double limit, Work ours, Work alone) throws IOException {
        List<Double> mine = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int i = -2; i < rounds; i++) {
            double one = seconds(ours);
            double other = seconds(alone);
            if (i >= 0) {
                mine.add(one);
                others.add(other);
            }
        }
        double a = median(mine);
        double b = median(others);
        report.append(String.format(Locale.ROOT, "| %s | %s | %.3f | %.3f | %s%.2f%s | %.1f |\n", what, rows, a, b, a / b > limit ? "**" : "", a / b, a / b > limit ? "**" : "", limit));
        System.err.printf(Locale.ROOT, "%s: %.3f %.3f%n", what, a, b);
    }

    private static double seconds(Work work) throws IOException {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run(OutputStream.nullOutputStream());
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / NANOS;
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static int option(String[] options, String name, int otherwise) {
        for (String each : options) {
            if (each.startsWith("--" + name + "=")) {
                return Integer.parseInt(each.substring(name.length() + 3));
            }
        }
        return otherwise;
    }
}
