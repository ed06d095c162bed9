// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.Saved;
import nuanfeng.record.Sight;
import nuanfeng.register.internal.database.Source;

/**
 * A process that changes records until it is killed, and says what was acknowledged: {@code put 101,102}, {@code version 101 3}, {@code erased 102 5},
 * {@code retained 7}. Of what it ends it erases a half itself; the other half is found by the rounds that erase what was kept long enough.
 */
final class Victim {

    private static final int WRITERS = 3;
    static final int BATCH = 40;
    /** When all that ended has been kept long enough. */
    static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private Victim() {
    }

    /** @param arguments url, user, file of keys, a name that no other round has, seed */
    public static void main(String[] arguments) throws Exception {
        World world = new World(new Source(arguments[0], arguments[1], () -> "", 6, 30), Path.of(arguments[2]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            new Thread(() -> write(world, out, arguments[3] + "-" + writer, new Random(Long.parseLong(arguments[4]) + writer))).start();
        }
        new Thread(() -> retain(world, out)).start();
    }

    private static void retain(World world, PrintStream out) {
        while (true) {
            int erased = world.records.retain(World.OUTLETS, LATER, false, Act.of("retention", "x")).erased();
            if (erased > 0) {
                out.println("retained " + erased);
            }
        }
    }

    private static void write(World world, PrintStream out, String name, Random random) {
        for (int round = 0;; round++) {
            String numbers = name + "-" + round + "-";
            List<Draft> drafts = new ArrayList<>();
            IntStream.range(0, BATCH).forEach(each -> drafts.add(Draft.of(body(numbers + each, each))));
            List<Saved> saved = new ArrayList<>();
            // Two rounds of one transaction: whoever finds half of them finds half of what came at once.
            world.records.putAll(World.OUTLETS, () -> List.of(drafts.subList(0, BATCH / 2), drafts.subList(BATCH / 2, BATCH)).iterator(), Act.of(name, "import"),
                    saved::addAll);
            out.println("put " + saved.stream().map(each -> Long.toString(each.record().id())).collect(Collectors.joining(",")));
            for (int i = 0; i < BATCH / 4; i++) {
                long id = saved.get(random.nextInt(BATCH / 10)).record().id();
                int version = world.records.get("outlet", World.PLACE, id, Optional.empty(), Optional.empty(),
                        Sight.masked("x")).version();
                if (version > 3) {
                    continue;
                }
                int next = version == 3 ? version : world.records.change(World.OUTLETS, id, version, Draft.of(body(numbers + "c" + id, version)),
                        Act.of(name, "change")).record().version();
                if (next == 3) {
                    world.records.end("outlet", World.PLACE, id, 3, LocalDate.of(2022, 8, 1), Act.of(name, "end"));
                    out.println("version " + id + " 4");
                    if (random.nextBoolean()) {
                        erase(world, id, name);
                        out.println("erased " + id + " 5");
                    }
                } else {
                    out.println("version " + id + " " + next);
                }
            }
        }
    }

    /** Or somebody did so meanwhile. */
    private static void erase(World world, long id, String name) {
        try {
            world.records.erase("outlet", World.PLACE, id, 4, Act.of(name, "erase"));
        } catch (RecordException e) {
            if (e.kind() != RecordException.Kind.PRECONDITION_FAILED) {
                throw e;
            }
        }
    }

    private static Map<String, Object> body(String number, int headcount) {
        return new HashMap<>(Map.of("outletNo", number, "district", "990102", "name", "网点", "headcount", headcount,
                "contacts", List.of(Map.of("name", "王五", "idNo", RecordsContract.NUMBER))));
    }
}
