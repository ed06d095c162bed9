// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * {@code signature}: every file of the bundle is signed by somebody the operator trusts. It runs when the server's configuration
 * demands it; whether a bundle looks signed decides nothing.
 */
public record SignatureCheck(TrustedSigners trusted, Optional<PlaceId> place, Instant now, Findings findings) {

    private static final Phrases PHRASES = Phrases.beside(SignatureCheck.class);

    static final String NAME = "signature";


    /** @param jar whose archive passed its check @param place that the bundle's name speaks for */
    public static GateReport.Check check(String bundle, Path jar, Optional<PlaceId> place, TrustedSigners trusted, Instant now) {
        Findings findings = new Findings(NAME, bundle);
        SignatureCheck check = new SignatureCheck(trusted, place, now, findings);
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                boolean isPartOfSignature = entry.getName().equals(Archive.MANIFEST) || EntryNames.isSignature(entry.getName());
                if (!entry.isDirectory() && !isPartOfSignature && !findings.isFull()) {
                    check.entry(file, entry);
                }
            }
        } catch (IOException | SecurityException e) {
            findings.refuse("", Complaint.of(PHRASES, "broken-signature", e.getMessage()));
        }
        return findings.toCheck();
    }

    /** A remark about an archive with a signature that nobody looks at; empty when it has none. */
    public static Optional<GateReport.Check> unchecked(Archive archive) {
        return archive.names(EntryNames::isSignature).stream().findFirst().map(name -> {
            Findings findings = new Findings(NAME, archive.name());
            findings.remark(new Origin(name, 0), "", Complaint.of(PHRASES, "signed-but-unchecked"));
            return findings.toCheck();
        });
    }

    private void entry(JarFile file, JarEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SecurityException e) {
            findings.refuse(entry.getName(), Complaint.of(PHRASES, "tampered-entry"));
            return;
        }
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null || signers.length == 0) {
            findings.refuse(entry.getName(), Complaint.of(PHRASES, "unsigned-entry"));
        } else if (Arrays.stream(signers).noneMatch(signer -> trusted.trusts(signer, place, now))) {
            findings.refuse(entry.getName(),
                    Complaint.of(PHRASES, "untrusted-signer", name(signers[0]), place.map(each -> PHRASES.say("for-place", each))));
        }
    }

    private static String name(CodeSigner signer) {
        return signer.getSignerCertPath().getCertificates().stream().findFirst()
                .map(each -> ((X509Certificate) each).getSubjectX500Principal().getName()).orElse("");
    }
}
