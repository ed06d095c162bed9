// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import nuanfeng.library.Difference;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.FakePlace;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Does as it is told and remembers what that was. What an upload contains decides what becomes of it. */
final class FakeAdministration implements PolicyAdministration {

    static final String DIGEST = FakeEdition.digest('c');
    static final String PLAN = "sha256:" + "5".repeat(64);

    final List<String> calls = new ArrayList<>();
    volatile boolean ready = true;
    volatile boolean diskFull;
    volatile boolean signing;
    private static final String PARAMETERS = "format: 1\n\nparameters:\n\n  rate:\n    values:\n      2022-06-27:\n        value: 0.004   # 两千零二十二\n"
            + "        citation: { document: test, clause: \"1\" }\n";

    @Override
    public StoredPolicy rehearse(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException {
        String content = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        calls.add("rehearse " + content.length() + " " + origin + " " + by);
        return stored(content.startsWith("bad") ? PolicyState.REJECTED : PolicyState.CANDIDATE);
    }

    @Override
    public InputStream open(String digest) {
        policyBytes(digest);
        return new ByteArrayInputStream(jar());
    }

    private static void policyBytes(String digest) {
        if (!digest.equals(DIGEST) && !digest.startsWith("sha256:")) {
            throw new UnknownNameException(UnknownNameException.Kind.POLICY, Text.of("没有政策包 " + digest + "。"), List.of(DIGEST));
        }
    }

    private static byte[] jar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            for (String[] file : new String[][] {{"META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-Version: 1.0.0\n"},
                    {"POLICY-INF/place.yaml", "format: 1\nversion: 1.0.0\nname: 测试市\n"}, {"POLICY-INF/parameters/test.yaml", PARAMETERS}, {"POLICY-INF/x.bin", "0"}}) {
                jar.putNextEntry(new ZipEntry(file[0]));
                jar.write(file[1].getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean demandsSignatures() {
        return signing;
    }

    @Override
    public Optional<StoredPolicy> offerSignature(byte[] text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredPolicy submit(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException {
        allowed.accept(FakeEdition.CITY);
        String content = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        calls.add("submit " + content.length() + " " + origin + " " + by);
        if (diskFull) {
            throw new IOException("No space left on device: /secret/path");
        }
        if (content.startsWith("conflict")) {
            throw new LifecycleException(LifecycleException.Kind.CONFLICT, Text.of("版本1.0.0已有其他内容。", "Version 1.0.0 has other content."));
        }
        return stored(content.startsWith("bad") ? PolicyState.REJECTED : content.startsWith("wait") ? PolicyState.WAITING
                : PolicyState.CANDIDATE);
    }

    static StoredPolicy stored(PolicyState state) {
        Finding finding = new Finding("nuanfeng.cn.testland.testcity 1.0.0", "POLICY-INF/parameters/test.yaml", 12, "test.rate",
                "overlapping-periods", Text.of("时段重叠。", "The periods overlap."), Text.of("改正to。", "Mend to."), true);
        GateReport report = new GateReport(state != PolicyState.REJECTED,
                List.of(new GateReport.Check("timelines", state != PolicyState.REJECTED,
                        state == PolicyState.REJECTED ? List.of(finding) : List.of())),
                List.of(consequence()));
        return new StoredPolicy(Optional.of(FakeEdition.CITY), "1.0.0", DIGEST, state, Instant.parse("2022-07-01T00:00:00Z"),
                "rest", "admin", report, state == PolicyState.WAITING ? List.of(Text.of("上一级地区", "the place above")) : List.of());
    }

    private static Consequence consequence() {
        return new Consequence("cn.testland.testcity/test/AC-01", FakeEdition.CITY, "AC-01", Text.of("131.20 → 164.00", "131.20 → 164.00"),
                List.of("test.rate"));
    }

    @Override
    public Optional<Activation> activateAutomatically(List<String> digests, String by, String comment) {
        calls.add("auto " + digests + " " + by);
        return Optional.of(activation(2));
    }

    static Activation activation(long seq) {
        return new Activation(seq, Instant.parse("2022-07-01T00:00:00Z").plusSeconds(seq), "admin",
                List.of(new Activation.Step(FakeEdition.CITY, Optional.empty(), Optional.of(FakeEdition.digest('3')))),
                seq == 1 ? FakeLibrary.OLD : FakeLibrary.NEW, FakeLibrary.OLD, "试运行", "0".repeat(64), "1".repeat(64));
    }

    @Override
    public List<StoredPolicy> policies() {
        return List.of(stored(PolicyState.ACTIVE));
    }

    @Override
    public StoredPolicy policy(String digest) {
        if (!digest.equals(DIGEST)) {
            throw new UnknownNameException(UnknownNameException.Kind.POLICY, Text.of("没有政策包 " + digest + "。"), List.of(DIGEST));
        }
        return stored(PolicyState.CANDIDATE);
    }

    @Override
    public Plan plan(List<Change> changes) {
        calls.add("plan " + changes);
        return new Plan(PLAN, FakeLibrary.OLD, FakeLibrary.NEW, changes,
                List.of(new Plan.PlaceChange(FakeEdition.CITY, "1.0.0", "1.0.1",
                        List.of(new Difference("test.rate", FakePlace.PARAMETERS, Statement.of(Part.quoted("value", "0.005")),
                                Statement.of(Part.quoted("value", "0.004")), "2023-01-01",
                                List.of(FakeEdition.CLAUSE))),
                        List.of(new Plan.PastChange("test.rate", Optional.of(LocalDate.of(2022, 7, 1)))),
                        List.of(new Plan.ExampleChange("test/AC-02", true)), List.of(), List.of())),
                List.of(consequence()), List.of(), List.of(new Finding("nuanfeng.cn.testland.testcity 1.0.1", "POLICY-INF/parameters/test.yaml", 9,
                        "test.rate", "no-example", Text.of("没有算例用到它。", "No example rests on it."), Text.of("增加一个。", "Add one."), false)));
    }

    @Override
    public Activation activate(List<Change> changes, String planHash, Set<String> accept, String by, String comment, Sanction sanction) {
        calls.add("activate " + changes + " " + planHash + " " + accept + " " + by + " " + comment);
        if (!planHash.equals(PLAN)) {
            throw new LifecycleException(LifecycleException.Kind.PRECONDITION_FAILED, Text.of("变更预览已变。", "The plan has moved."));
        }
        return activation(2);
    }

    @Override
    public Change previous(PlaceId place) {
        if (place.equals(FakeEdition.NATION)) {
            throw new LifecycleException(LifecycleException.Kind.BAD_REQUEST, Text.of("此前没有版本。", "There was no version before."));
        }
        return new Change.Activate(place, DIGEST);
    }

    @Override
    public Plan former(Activation entry) {
        return plan(List.of());
    }

    @Override
    public List<Activation> activations(Optional<PlaceId> place) {
        return List.of(activation(2), activation(1));
    }

    @Override
    public LogCheck verify() {
        return new LogCheck(true, 2, Text.NONE);
    }

    @Override
    public void forget(String digest, String by) {
        calls.add("forget " + digest + " " + by);
    }

    @Override
    public void remark(PlaceId place, Text remark) {
        calls.add("remark");
    }

    @Override
    public void takeBack(PlaceId place, Text remark) {
        calls.add("takeBack");
    }

    @Override
    public void remark(Text remark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void takeBack(Text remark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Health health() {
        return new Health(ready, ready ? Text.NONE : Text.of("仍在启动", "still starting"), FakeLibrary.NEW, true,
                List.of(new Health.PlaceHealth(FakeEdition.CITY, "served", Text.NONE, "1.2.0", FakeEdition.digest('3'),
                        Optional.of(Instant.parse("2022-07-01T00:00:00Z")), List.of())), List.of());
    }
}
