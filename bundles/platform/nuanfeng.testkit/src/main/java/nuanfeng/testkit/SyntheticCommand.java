// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import nuanfeng.policy.Phrases;
import nuanfeng.table.TableFormat;
import nuanfeng.testkit.internal.Arguments;
import nuanfeng.testkit.internal.CallException;
import nuanfeng.testkit.internal.UsageException;
import nuanfeng.testkit.synthetic.AlsoColumn;
import nuanfeng.testkit.synthetic.Synthesis;

/** Writes tables of a place of nobody: {@code synthetic 450800 --workers 1000 --as xlsx --dirt all -o folder}. */
record SyntheticCommand(String name, PrintStream out, boolean english) {

    private static final Phrases PHRASES = Phrases.beside(Tool.class);
    private static final Set<String> OPTIONS = Set.of("--workers", "--seed", "--month", "--districts", "--table", "--as", "--dirt", "--rate", "--also", "-o", Tool.LANG);
    private static final Pattern DIVISION = Pattern.compile("[1-9]\\d{5}");
    private static final String ALL = "all";
    private static final int MOST_WORKERS = 20_000_000;
    /** Of so many cells, one is dirty. */
    private static final int USUAL_RATE = 20;

    boolean run(List<String> given) throws IOException {
        Arguments arguments = Arguments.read(given, OPTIONS, Set.of());
        if (arguments.words().size() != 1) {
            throw new UsageException(PHRASES.say("usage", name));
        }
        List<String> districts = list(arguments.find("--districts").orElse(arguments.words().get(0)));
        for (String each : districts) {
            require(DIVISION.matcher(each).matches(), "no-division", each);
        }
        require(DIVISION.matcher(arguments.words().get(0)).matches(), "no-division", arguments.words().get(0));
        TableFormat format = arguments.find("--as").map(each -> TableFormat.of(each)
                .orElseThrow(() -> new CallException(PHRASES.say("no-choice", "--as", List.of("csv", "xlsx", "ndjson"))))).orElse(TableFormat.CSV);
        List<String> ways = arguments.find("--dirt").map(each -> each.equals(ALL) ? Synthesis.ways() : list(each)).orElse(List.of());
        require(Synthesis.ways().containsAll(ways), "no-choice", "--dirt", Synthesis.ways());
        List<String> types = arguments.find("--table").filter(each -> !each.equals(ALL)).map(SyntheticCommand::list).orElse(Synthesis.types());
        require(Synthesis.types().containsAll(types), "no-choice", "--table", Synthesis.types());
        Synthesis synthesis = Synthesis.of(whole(arguments, "--seed", 1, Integer.MAX_VALUE), arguments.words().get(0), districts,
                whole(arguments, "--workers", 1_000, MOST_WORKERS), month(arguments.find("--month").orElse("2022-07")), format, ways, whole(arguments, "--rate", USUAL_RATE, 1_000_000),
                also(arguments.find("--also").orElse("")));
        Path folder = Path.of(arguments.find("-o").orElse(""));
        Files.createDirectories(folder.toAbsolutePath());
        for (String type : types) {
            Path file = folder.resolve(type + "." + format.ending());
            try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                out.println(PHRASES.say("synthesised", file, synthesis.write(type, bytes)).in(english));
            }
        }
        return true;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private static List<AlsoColumn> also(String text) {
        return list(text).stream().map(each -> AlsoColumn.of(each).orElseThrow(() -> new CallException(PHRASES.say("no-also", each)))).toList();
    }

    private static int whole(Arguments arguments, String option, int usual, int most) {
        Optional<String> given = arguments.find(option);
        require(given.filter(each -> !each.matches("[1-9][0-9]{0,8}") || Integer.parseInt(each) > most).isEmpty(), "no-number", option, most);
        return given.map(Integer::valueOf).orElse(usual);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new CallException(PHRASES.say("no-month", text));
        }
    }

    private static void require(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new CallException(PHRASES.say(key, arguments));
        }
    }
}
