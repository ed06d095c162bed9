// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static nuanfeng.itests.TestPolicies.GUIGANG;
import static nuanfeng.itests.TestPolicies.NATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that takes in only what somebody signed whom its operator trusts for the place; keys and signatures are made by the tool that ships with it. */
class SignaturesIT {

    private static final Distribution nuanfeng = Distribution.unpack().cold().attentive();
    private static final Api api = new Api(nuanfeng);
    private static final Path deploy = nuanfeng.home().resolve("deploy");
    private static final Path trusted = nuanfeng.home().resolve("etc/trusted-keys.json");
    private static Path folder;
    private static String unsigned;

    /** The shipped places are refused until they are signed; then one signature of each, dropped beside them, is enough. */
    @BeforeAll
    static void signWhatShips() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("nuanfeng-keys");
        Files.writeString(folder.resolve("passphrase"), "口令 of a test");
        List<String> entries = new ArrayList<>();
        // The nation's bundle brings Java rules.
        entries.add(keygen("nation", "国家试验单位", "cn", "SM2").replace("\"code\":false", "\"code\":true"));
        entries.add(keygen("guangxi", "广西试验单位", "cn.guangxi", "SM2"));
        entries.add(keygen("yunnan", "云南试验单位", "cn.yunnan", "Ed25519"));
        Files.writeString(trusted, "{\"keys\": [" + String.join(",", entries) + "]}");
        nuanfeng.setting("nuanfeng.lifecycle.cfg", "trustedKeys", "etc/trusted-keys.json").launch();
        nuanfeng.await("/health", answer -> answer.body().contains(NATION), Duration.ofMinutes(5));
        String nation = TestPolicies.shipped(NATION).digest();
        nuanfeng.until("the nation is rejected", () -> api.findPolicy(nation).filter(each -> each.path("state").asText().equals("rejected")).isPresent());
        unsigned = api.policy(nation).json().at("/report").toString();
        try (Stream<Path> jars = Files.walk(nuanfeng.home().resolve("system/nuanfeng"))) {
            for (Path jar : jars.filter(each -> each.getFileName().toString().matches("nuanfeng\\.cn.*\\.jar")).toList()) {
                Path copy = Files.copy(jar, folder.resolve(jar.getFileName()));
                sign("nation", copy);
                Files.move(beside(copy), deploy.resolve(jar.getFileName() + ".sig"), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        nuanfeng.awaitReady();
    }

    @AfterAll
    static void close() throws IOException {
        nuanfeng.close();
        Distribution.delete(folder);
    }

    @Test
    void whatNobodySignedIsRefusedWithAWayOut() {
        assertTrue(unsigned.contains("unsigned") && unsigned.contains("sign命令"), unsigned);
        assertTrue(api.policy(TestPolicies.shipped(NATION).digest()).text("/signer").startsWith("国家试验单位"));
    }

    @Test
    void aProvinceSignsForItsCityAndNotForAnother() throws Exception {
        PolicyJar next = TestPolicies.guigang("0.005");
        Path jar = next.moveTo(folder.resolve("guigang.jar"));
        sign("yunnan", jar);
        Answer refused = submit(next, jar).refused(422, "refused-by-gate");
        assertTrue(refused.toString().contains("key-for-other-place"), refused::toString);
        sign("guangxi", jar);
        assertEquals("candidate", submit(next, jar).expect(201).text("/state"));
        api.activate(next).expect(200);
        assertEquals("164.00", api.premium(GUIGANG).expect(200).text("/outcome/amount"));
        assertEquals(1, run("verify", jar.toString(), "--keys", folder.resolve("nobody.json").toString()).end);
        Said verified = run("verify", jar.toString(), "--keys", trusted.toString());
        assertEquals(0, verified.end, verified.text);
        // Another byte, and it is refused everywhere.
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        assertEquals(1, run("verify", jar.toString(), "--keys", trusted.toString()).end);
    }

    @Test
    void inTheDeployFolderEitherMayComeFirst() throws Exception {
        PolicyJar land = PolicyJar.invented("cn.testland", "990000", "province");
        Path jar = land.moveTo(folder.resolve("testland.jar"));
        sign("nation", jar);
        Files.copy(jar, deploy.resolve(".testland"));
        Files.move(deploy.resolve(".testland"), deploy.resolve("testland.jar"));
        nuanfeng.until("it is rejected", () -> api.findPolicy(land.digest()).filter(each -> each.path("state").asText().equals("rejected")).isPresent());
        Files.copy(beside(jar), deploy.resolve("testland.jar.sig"));
        api.awaitSpeaking(land);
    }

    @Test
    void keysAreNotOverwrittenAndPassphrasesAreAskedFor() throws Exception {
        assertEquals(2, run("keygen", folder.resolve("nation.pem").toString(), "--holder", "x", "--place", "cn", "--open").end);
        assertEquals(2, run("sign", deploy.resolve("nothing.jar").toString(), "--key", folder.resolve("nation.pem").toString()).end);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("nation.pem"))));
        assertTrue(Files.readString(folder.resolve("nation.pem")).contains("ENCRYPTED"));
    }

    private static Answer submit(PolicyJar policy, Path jar) throws IOException {
        return Answer.of(nuanfeng.send(nuanfeng.asAdmin("/api/v1/policies").header("Content-Type", "application/java-archive")
                .header("Policy-Signature", Base64.getEncoder().encodeToString(Files.readAllBytes(beside(jar))))
                .POST(BodyPublishers.ofByteArray(policy.bytes())).build()));
    }

    private static String keygen(String name, String holder, String place, String algorithm) throws IOException, InterruptedException {
        Said said = run("keygen", folder.resolve(name + ".pem").toString(), "--holder", holder, "--place", place, "--algorithm", algorithm, "--from",
                "2020-01-01", "--passphrase-file", folder.resolve("passphrase").toString());
        assertEquals(0, said.end, said.text);
        return new ObjectMapper().readTree(said.out).toString();
    }

    private static void sign(String key, Path jar) throws IOException, InterruptedException {
        Said said = run("sign", jar.toString(), "--key", folder.resolve(key + ".pem").toString(), "--passphrase-file", folder.resolve("passphrase").toString());
        assertEquals(0, said.end, said.text);
    }

    private static Path beside(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".sig");
    }

    private record Said(int end, String out, String text) {
    }

    private static Said run(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(nuanfeng.home().resolve("bin/nuanfeng").toString()));
        line.addAll(List.of(words));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process tool = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int end = tool.waitFor();
        return new Said(end, Files.readString(out), Files.readString(out) + Files.readString(err));
    }
}
