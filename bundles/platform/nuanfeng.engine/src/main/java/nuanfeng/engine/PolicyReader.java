// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.jar.ArchiveCheck;
import nuanfeng.engine.internal.jar.TrustedSigners;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.reader.BundleReading;
import nuanfeng.engine.internal.reader.PolicyPass;
import nuanfeng.engine.internal.reader.SchemaCheck;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Limits;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.policy.Phrases;

/**
 * Reads policy bundles and runs every check that needs nothing but the bundle itself: {@code archive}, {@code signature} (when
 * demanded), {@code manifest}, {@code schema}, then {@code timelines}, {@code imports} and {@code bytecode}. Each of the first
 * four is a prerequisite of what follows; the last three do not need each other and all run. Never throws on bad input; safe
 * for use by several threads.
 */
public final class PolicyReader {

    private static final Phrases PHRASES = Phrases.beside(PolicyReader.class);

    /** Only signatures are judged by a clock. */
    private static final Clock NOBODY_LOOKS = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final Limits limits;
    private final Optional<TrustedSigners> signers;
    private final Clock clock;

    PolicyReader(Limits limits, Optional<TrustedSigners> signers, Clock clock) {
        this.limits = limits;
        this.signers = signers;
        this.clock = clock;
        SchemaCheck.compileSchemas();
    }

    /** Demands no signatures. */
    public static PolicyReader unsigned() {
        return new PolicyReader(Limits.STANDARD, Optional.empty(), NOBODY_LOOKS);
    }

    /** @param mostBytes that a jar may have @param mostUnpacked bytes that it may unpack to */
    public PolicyReader limited(long mostBytes, long mostUnpacked) {
        return new PolicyReader(limits.with(mostBytes, mostUnpacked), signers, clock);
    }

    /**
     * Demands the signature of somebody trusted.
     *
     * @param trusted PKCS12 store, or certificates in PEM form
     * @param password of a PKCS12 store
     * @param now for the validity of certificates
     * @throws IOException when it cannot be read or holds no certificate: a server told to verify must not start without
     */
    public PolicyReader demanding(Path trusted, char[] password, Clock now) throws IOException {
        return new PolicyReader(limits, Optional.of(TrustedSigners.load(trusted, password)), now);
    }

    /** Reads a jar; its digest is taken from its bytes. */
    public Reading read(Path jar) {
        try {
            return read(jar, Digest.of(jar));
        } catch (IOException e) {
            Findings findings = new Findings(ArchiveCheck.NAME, String.valueOf(jar.getFileName()));
            findings.refuse("", Complaint.of(PHRASES, "broken-archive", e));
            return new Reading(Optional.empty(), "", List.of(findings.toCheck()), Optional.empty());
        }
    }

    /** Reads a jar. @param digest of its bytes, as the caller knows it */
    public Reading read(Path jar, String digest) {
        return shown(new PolicyPass(limits, signers, clock, true).jar(jar, digest));
    }

    /**
     * Reads a jar whose stored digest the caller verified: it passed a gate before, so that what would refuse it today is only a
     * remark. Content is there whenever it can be formed.
     */
    public Reading readTrusted(Path jar, String digest) {
        Reading reading = shown(new PolicyPass(Limits.TRUSTED, Optional.empty(), clock, false).jar(jar, digest));
        return reading.policy().isEmpty() ? reading : new Reading(reading.place(), reading.version(),
                reading.checks().stream().map(PolicyReader::remarks).toList(), reading.policy());
    }

    /** Reads the folder that a bundle is made from, for those who build it: {@code archive}, {@code manifest}, {@code schema}, {@code timelines}. */
    public Reading readFolder(Path folder) {
        return shown(new PolicyPass(limits, Optional.empty(), clock, true).folder(folder));
    }

    private static Reading shown(BundleReading reading) {
        return new Reading(reading.place(), reading.version(), reading.checks(),
                reading.content().map(content -> new Policy(new ActivePolicy(content, Map.of()))));
    }

    private static Check remarks(Check check) {
        return new Check(check.check(), true, check.findings().stream().map(Finding::asRemark).toList());
    }
}
