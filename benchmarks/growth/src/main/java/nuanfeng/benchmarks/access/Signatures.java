// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import nuanfeng.benchmarks.text.Figures;
import nuanfeng.benchmarks.text.Machine;
import nuanfeng.benchmarks.text.MarkdownTable;
import nuanfeng.benchmarks.text.Options;
import nuanfeng.benchmarks.text.Paper;
import nuanfeng.benchmarks.text.Report;
import nuanfeng.benchmarks.text.Verdict;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.PlaceId;
import nuanfeng.signature.PolicySignature;
import nuanfeng.signature.SigningAlgorithm;
import nuanfeng.signature.SigningKey;
import nuanfeng.signature.TrustedKeys;
import nuanfeng.signature.TrustedKeysFile;

/** How long a server takes to verify a signature over a bundle of one megabyte, as it does when the bundle comes in. */
public final class Signatures {

    private static final PlaceId PLACE = new PlaceId("cn.testland");
    private static final Instant NOW = Instant.parse("2022-07-01T00:00:00Z");
    private static final double MOST_MILLIS = 50;

    private Signatures() {
    }

    public static void main(String... arguments) throws Exception {
        Map<String, String> known = new LinkedHashMap<>(Map.of("rounds", "31", "bytes", "1000000", "out", "target"));
        Options options = new Options(known, arguments);
        Path bundle = Files.createTempFile("bundle", ".jar");
        byte[] bytes = new byte[options.number("bytes")];
        new SplittableRandom(1).nextBytes(bytes);
        Files.write(bundle, bytes);
        String digest = Digest.of(bundle);
        MarkdownTable table = new MarkdownTable("Algorithm", "first ms", "median ms", "p90 ms");
        List<String> sentences = new ArrayList<>();
        for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
            SigningKey key = SigningKey.generate(algorithm);
            PolicySignature signature = key.sign(bundle, PLACE, NOW);
            TrustedKeys keys = trusted(key);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < options.number("rounds"); i++) {
                long begun = System.nanoTime();
                Optional<?> objection = keys.objection(signature, bundle, digest, PLACE, false, NOW);
                millis.add((System.nanoTime() - begun) / 1e6);
                if (objection.isPresent()) {
                    throw new IllegalStateException(objection.toString());
                }
            }
            Figures figures = new Figures(millis);
            table.row(algorithm.name(), Figures.text(millis.get(0)), Figures.text(figures.median()), Figures.text(figures.p90()));
            if (algorithm == SigningAlgorithm.SM2) {
                sentences.add(Verdict.atMost("SM2 with SM3 over %d bytes, median of %d".formatted(bytes.length, millis.size()), figures.median(), MOST_MILLIS, " ms"));
            }
        }
        Files.delete(bundle);
        Report report = new Report(Machine.describe(), table);
        sentences.forEach(report::sentence);
        Paper.write(Path.of(options.get("out")), "signatures", report.markdown(), report.json());
    }

    /** As an operator writes it and a server reads it. */
    private static TrustedKeys trusted(SigningKey key) throws Exception {
        Path file = Files.createTempFile("trusted", ".json");
        Files.writeString(file, "{\"keys\": [" + TrustedKeysFile.entry(key, "benchmark", PLACE, LocalDate.of(2020, 1, 1)) + "]}");
        try {
            return new TrustedKeysFile(file).now();
        } finally {
            Files.delete(file);
        }
    }
}
