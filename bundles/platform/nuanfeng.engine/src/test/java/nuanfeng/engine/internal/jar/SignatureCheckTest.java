// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import jdk.security.jarsigner.JarSigner;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyReader;
import nuanfeng.engine.Reading;
import nuanfeng.engine.internal.reader.BundleMaker;
import nuanfeng.engine.internal.reader.Malformed;
import nuanfeng.lifecycle.Finding;

/** Whether a bundle must be signed is decided by the server alone. */
class SignatureCheckTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path shared;
    private static KeyStore keys;

    @TempDir
    private Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        Path store = shared.resolve("keys.p12");
        for (String alias : List.of("region", "stranger")) {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                    "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30",
                    "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD))
                    .redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes());
            assertEquals(0, keytool.waitFor(), said);
        }
        keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    @Test
    void aSignedBundlePasses() throws Exception {
        Reading reading = read(signed("region"), trusting("anybody", "region"));

        assertEquals(List.of(), reading.findings());
        assertEquals("signature", reading.checks().get(1).check());
    }

    @Test
    void anUnsignedBundleIsRefusedFileByFile() throws Exception {
        Reading reading = read(Malformed.city().write(folder), trusting("anybody", "region"));

        assertEquals(List.of("unsigned-entry", "unsigned-entry", "unsigned-entry", "unsigned-entry"), codes(reading));
        assertEquals(2, reading.checks().size());
    }

    @Test
    void nobodyAsksForASignatureThatIsNotDemanded() throws Exception {
        assertTrue(PolicyReader.unsigned().read(signed("stranger")).passed());
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        Reading reading = read(signed("stranger"), trusting("anybody", "region"));

        assertEquals("untrusted-signer", codes(reading).get(0));
        assertTrue(reading.findings().get(0).detail().in(true).contains("CN=stranger"));
    }

    @Test
    void aChangedFileIsRefused() throws Exception {
        Path jar = rewrite(signed("region"), files -> files.put(BundleMaker.PARAMETERS,
                new String(files.get(BundleMaker.PARAMETERS)).replace("0.004", "0.001").getBytes()));

        Reading reading = read(jar, trusting("anybody", "region"));

        assertEquals(List.of("tampered-entry"), codes(reading));
        assertEquals(BundleMaker.PARAMETERS, reading.findings().get(0).file());
    }

    @Test
    void anAddedFileIsRefused() throws Exception {
        Path jar = rewrite(signed("region"), files -> files.put("POLICY-INF/parameters/more.yaml", "format: 1\n".getBytes()));

        Reading reading = read(jar, trusting("anybody", "region"));

        assertEquals(List.of("unsigned-entry"), codes(reading));
        assertEquals("POLICY-INF/parameters/more.yaml", reading.findings().get(0).file());
    }

    /** Somebody trusted signed what there was, and a stranger signs what they added. */
    @Test
    void whatAStrangerSignedAmongOthersIsRefused() throws Exception {
        String added = "POLICY-INF/parameters/more.yaml";
        Path jar = rewrite(signed("region"), files -> files.put(added, "format: 1\n".getBytes()));
        Path mixed = sign(jar, "stranger", "OTHER");
        try (ZipFile zip = new ZipFile(mixed.toFile())) {
            assertTrue(Collections.list(zip.entries()).stream().filter(each -> each.getName().endsWith(".SF")).count() == 2, "two have signed");
        }

        Reading reading = read(mixed, trusting("anybody", "region"));

        assertEquals(List.of("untrusted-signer"), codes(reading));
        assertEquals(added, reading.findings().get(0).file());
    }

    @Test
    void aStrippedSignatureIsRefused() throws Exception {
        Path jar = rewrite(signed("region"), files -> files.keySet().removeIf(name -> name.endsWith(".SF") || name.endsWith(".EC")));

        assertEquals("unsigned-entry", codes(read(jar, trusting("anybody", "region"))).get(0));
    }

    @Test
    void aSignerOfAnotherPlaceIsRefused() throws Exception {
        assertEquals(List.of(), codes(read(signed("region"), trusting("place:cn.testland", "region"))));
        assertEquals("untrusted-signer", codes(read(signed("region"), trusting("place:cn.otherland", "region"))).get(0));
        assertEquals("untrusted-signer", codes(read(signed("region"), trusting("place:cn.testland.testcity.district", "region"))).get(0));
    }

    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        Reading reading = Behind.demanding(trusting("anybody", "region"), later).read(signed("region"));

        assertEquals("untrusted-signer", codes(reading).get(0));
    }

    @Test
    void certificatesMayStandInAPemFile() throws Exception {
        Path pem = Files.writeString(folder.resolve("trusted.pem"), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getCertificate("region").getEncoded()) + "\n-----END CERTIFICATE-----\n");

        assertEquals(List.of(), codes(read(signed("region"), TrustedSigners.load(pem, new char[0]))));
    }

    @Test
    void aStoreWithoutCertificatesIsNoStore() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.p12"), "");

        assertThrows(IOException.class, () -> TrustedSigners.load(empty, PASSWORD));
    }

    private Reading read(Path jar, TrustedSigners signers) {
        return Behind.demanding(signers, Clock.fixed(Instant.now(), ZoneOffset.UTC)).read(jar);
    }

    private static List<String> codes(Reading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    private TrustedSigners trusting(String alias, String key) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry(alias, keys.getCertificate(key));
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return TrustedSigners.load(file, PASSWORD);
    }

    private Path signed(String alias) throws Exception {
        return sign(Malformed.city().write(folder), alias, "SIGNER");
    }

    private Path sign(Path plain, String alias, String name) throws Exception {
        Path signed = folder.resolve(name + ".jar");
        Certificate certificate = keys.getCertificate(alias);
        try (ZipFile in = new ZipFile(plain.toFile()); OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder((PrivateKey) keys.getKey(alias, PASSWORD),
                    CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate))).signerName(name).build().sign(in, out);
        }
        return signed;
    }

    private Path rewrite(Path jar, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        change.accept(files);
        Path changed = folder.resolve("changed.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return changed;
    }
}
