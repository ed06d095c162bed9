// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nuanfeng.policy.PlaceId;
import nuanfeng.signature.SigningAlgorithm;
import nuanfeng.signature.SigningKey;
import nuanfeng.signature.TrustedKeysFile;
import nuanfeng.testkit.PolicyJar;

/**
 * An office of two persons on a server of the production profile that demands signatures: one hands in what is signed and asks for it, the other approves. Its key
 * is trusted for code, too.
 */
final class SigningOffice implements HostileVisit.HandingIn, AutoCloseable {

    private static final PlaceId NATION = new PlaceId(TestPolicies.NATION);
    /** Whose policy everything is that the campaign hands in, or was before it was damaged. */
    private static final PlaceId BEIJING = new PlaceId(TestPolicies.BEIJING);

    private final SigningKey key;
    private final Distribution server;
    private final Path folder;
    private Person prepares;
    private Person approves;

    private SigningOffice() throws IOException, GeneralSecurityException {
        this.key = SigningKey.generate(SigningAlgorithm.ED25519);
        this.folder = Files.createTempDirectory("signing-office");
        this.server = Distribution.unpack().cold().setting("nuanfeng.access.cfg", "profile", "production").setting("nuanfeng.lifecycle.cfg", "trustedKeys", "etc/trusted-keys.json");
        Files.writeString(server.home().resolve("etc/trusted-keys.json"), "{\"keys\": [%s]}".formatted(TrustedKeysFile.entry(key, "国家试验单位", NATION, LocalDate.of(2020, 1, 1))
                .replaceFirst("\"code\" ?: ?false", "\"code\": true")));
    }

    /** Starts the server; what ships is signed and speaks. */
    static SigningOffice open() throws IOException, GeneralSecurityException {
        SigningOffice office = new SigningOffice();
        try (Stream<Path> jars = Files.walk(office.server.home().resolve("system/nuanfeng"))) {
            for (Path jar : jars.filter(each -> each.getFileName().toString().matches("nuanfeng\\.cn.*\\.jar")).toList()) {
                Path signature = Files.write(office.folder.resolve("signature"), office.signature(jar, new PlaceId(PolicyJar.read(jar).place())));
                Files.move(signature, Files.createDirectories(office.server.home().resolve("deploy")).resolve(jar.getFileName() + ".sig"), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        office.server.start();
        Path secret = office.server.home().resolve("var/nuanfeng/admin.secret");
        office.server.until("the first account", () -> Files.exists(secret));
        String once = Files.readString(secret).strip();
        office.server.until("it can sign in", () -> Person.tryTo(office.server, "{\"user\":\"admin\",\"password\":\"%s\"}".formatted(once)).status() == 403);
        Person admin = Person.first(office.server, "admin", once);
        office.prepares = office.made(admin, "zhang", "prepare");
        office.approves = office.made(admin, "li", "approve");
        return office;
    }

    private Person made(Person admin, String user, String role) {
        Answer account = admin.post("/accounts", "{\"user\":\"%s\",\"name\":\"%s\",\"roles\":[{\"role\":\"%s\",\"placePrefix\":\"%s\"}]}".formatted(user, user, role,
                TestPolicies.NATION)).expect(201);
        return Person.first(server, user, account.text("/password"));
    }

    Distribution server() {
        return server;
    }

    private byte[] signature(Path file, PlaceId place) {
        try {
            return key.sign(file, place, Instant.now()).toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Answer submit(byte[] bundle) {
        try {
            Path file = Files.write(folder.resolve("bundle"), bundle);
            return prepares.send("POST", "/policies", "application/java-archive", BodyPublishers.ofByteArray(bundle),
                    Map.of("Policy-Signature", Base64.getEncoder().encodeToString(signature(file, BEIJING))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer activate(PolicyJar jar) {
        Answer plan = prepares.get("/policies/" + jar.digest() + "/plan").expect(200);
        Answer request = prepares.post("/requests", "{\"changes\":[%s],\"planHash\":\"%s\",\"approvalNumber\":\"试1\",\"comment\":\"试验\"}".formatted(Api.change(jar),
                plan.text("/planHash")));
        if (request.status() != 201) {
            return request;
        }
        String id = request.text("/id");
        Answer approved = approves.post("/requests/" + id + "/approve", "{\"password\":\"%s\"}".formatted(Person.PASSWORD));
        return approved.status() != 200 ? approved : approves.post("/requests/" + id + "/activate", "");
    }

    /** What nobody signed, and what one person alone wants, is refused here. */
    List<Answer> refusedOf(PolicyJar jar) {
        return List.of(prepares.upload(jar.bytes(), ""), prepares.upload(jar.bytes(), "?activate=true"));
    }

    @Override
    public void close() throws IOException {
        server.close();
        Distribution.delete(folder);
    }
}
