// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What every payer of a roster of nobody in Guigang owes for July 2022, worked out by long arithmetic from the file that was brought in: the wages that its
 * enrolled workers declared, taken together, times four thousandths (贵港桂快工伤方案 with a floating factor of 1 and no phased cut), rounded half up to the fen
 * once. Nothing of the platform computes here.
 *
 * @param fen by credit code of the payer
 */
record RosterOracle(Map<String, Long> fen, long enrolments) {

    /** Of a thousand fen of wages. */
    private static final long RATE = 4;
    private static final long A_THOUSAND = 1_000;

    /** @param file enrolments as JSON lines */
    static RosterOracle of(Path file) throws IOException {
        Map<String, Long> wages = new TreeMap<>();
        long enrolments = 0;
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = mapper.readTree(line);
                if (row.path("status").asText().equals("ACTIVE") && row.path("route").asText().matches("DIRECT|VIA_OWNER")) {
                    wages.merge(row.path("payerCode").asText(), fen(row.path("declaredWage").asText()), Math::addExact);
                    enrolments++;
                }
            }
        }
        Map<String, Long> fen = new TreeMap<>();
        wages.forEach((payer, sum) -> fen.put(payer, Math.floorDiv(Math.addExact(Math.multiplyExact(sum, RATE), A_THOUSAND / 2), A_THOUSAND)));
        return new RosterOracle(fen, enrolments);
    }

    /** {@code 4101.5} → 410150 */
    static long fen(String yuan) {
        String[] parts = yuan.split("\\.");
        String cents = parts.length == 1 ? "00" : (parts[1] + "0").substring(0, 2);
        if (parts.length > 1 && parts[1].length() > 2) {
            throw new IllegalArgumentException(yuan);
        }
        return Math.addExact(Math.multiplyExact(Long.parseLong(parts[0]), 100L), Long.parseLong(cents));
    }

    long total() {
        return fen.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    /** In words; empty where both are the same to the fen. @param found by credit code */
    String differences(Map<String, Long> found) {
        StringBuilder words = new StringBuilder();
        fen.forEach((payer, owed) -> {
            if (!owed.equals(found.get(payer))) {
                words.append("%s: %s fen, found %s%n".formatted(payer, owed, found.get(payer)));
            }
        });
        found.keySet().stream().filter(payer -> !fen.containsKey(payer)).forEach(payer -> words.append("%s: nobody, found %s%n".formatted(payer, found.get(payer))));
        return words.toString();
    }
}
