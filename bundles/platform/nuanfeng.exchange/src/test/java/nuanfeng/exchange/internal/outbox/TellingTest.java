// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.outbox.FakeOutbox;
import nuanfeng.outbox.OutboxEntry;

/** Notices on their way to a receiver that fails, is slow, dies or says something else than it should; and into a folder of mails. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TellingTest {

    private static final String SECRET = "a-secret-of-a-test";
    private static final Instant NOW = Instant.parse("2022-08-22T01:00:00Z");

    @TempDir
    Path folder;

    private final FakeOutbox outbox = new FakeOutbox();
    private final List<Map<String, String>> received = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch slow = new CountDownLatch(1);
    private volatile String more = "";
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return outbox.now;
        }
    };

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
        outbox.write(List.of(FakeOutbox.NOTICE));
    }

    @AfterEach
    void stop() {
        slow.countDown();
        server.stop(0);
        threads.shutdown();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(Map.of("path", exchange.getRequestURI().getPath(), "id", exchange.getRequestHeaders().getFirst(Webhook.ID), "attempt",
                exchange.getRequestHeaders().getFirst(Webhook.ATTEMPT), "signature", exchange.getRequestHeaders().getFirst(Webhook.SIGNATURE), "body", body));
        int status = answers.isEmpty() ? 204 : answers.remove(0);
        if (!more.isEmpty()) {
            exchange.getResponseHeaders().add(more.split("=", 2)[0], more.split("=", 2)[1]);
        }
        if (status == 0) {
            // Takes the notice and never says so.
            await();
        } else if (status == 1) {
            // Says 200 and then one byte after the other, for ever.
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(1);
                out.flush();
                await();
            }
        } else {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    private void await() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Courier courier(int seconds, int attempts) {
        return new Courier(outbox, new Webhook("hr", URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook"), new Seal(SECRET), seconds, clock),
                new Patience(attempts, 60), clock);
    }

    private void later(Duration wait) {
        outbox.now = outbox.now.plus(wait);
    }

    @Test
    void whatIsSentIsSignedWithItsMomentAndItsNumber() throws Exception {
        assertEquals(1, courier(10, 3).round());
        assertEquals(List.of("delivered 1 1"), outbox.told);
        Map<String, String> got = received.get(0);
        assertEquals("/hook 1 1 " + FakeOutbox.NOTICE.payload(), got.get("path") + " " + got.get("id") + " " + got.get("attempt") + " " + got.get("body"));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertEquals("t=" + NOW.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal((NOW.getEpochSecond() + ".1." + got.get("body")).getBytes(StandardCharsets.UTF_8))),
                got.get("signature"));
    }

    @Test
    void whatWasTakenIsNotSentAgain() {
        Courier courier = courier(10, 3);
        courier.round();
        later(Duration.ofDays(40));
        assertEquals(0, courier.round());
        assertEquals(1, received.size());
    }

    @Test
    void aReceiverThatFailsIsTriedAgainLaterAndLaterAndThenGivenUp() {
        answers.addAll(List.of(500, 503, 404, 500));
        Courier courier = courier(10, 4);
        courier.round();
        assertEquals(0, courier.round());
        later(Duration.ofSeconds(60));
        courier.round();
        later(Duration.ofSeconds(119));
        assertEquals(0, courier.round());
        later(Duration.ofSeconds(1));
        courier.round();
        later(Duration.ofSeconds(240));
        courier.round();
        later(Duration.ofDays(40));
        assertEquals(0, courier.round());
        assertEquals(List.of("failed 1 1 PT1M The receiver answered with status 500.", "failed 1 2 PT2M The receiver answered with status 503.",
                "failed 1 3 PT4M The receiver answered with status 404.", "failed 1 4 dead The receiver answered with status 500."), outbox.told);
        assertEquals(List.of("1 1", "1 2", "1 3", "1 4"), received.stream().map(each -> each.get("id") + " " + each.get("attempt")).toList());
    }

    @ParameterizedTest
    @CsvSource({"600, PT10M", "5, PT1M", "'Mon, 22 Aug 2022 03:00:00 GMT', PT2H", "99999999, PT168H", "soon, PT1M", "-5, PT1M"})
    void whenItWantsToBeAskedAgainIsObeyedWithinAWeek(String wish, String wait) {
        answers.add(503);
        more = "Retry-After=" + wish;
        courier(10, 3).round();
        assertEquals(List.of("failed 1 1 " + wait + " The receiver answered with status 503."), outbox.told);
    }

    @Test
    void anotherAddressIsNotFollowedAndOneThatIsGoneNotAskedAgain() {
        answers.addAll(List.of(307, 410));
        more = "Location=http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere";
        Courier courier = courier(10, 9);
        courier.round();
        later(Duration.ofSeconds(60));
        courier.round();
        assertEquals(List.of("/hook", "/hook"), received.stream().map(each -> each.get("path")).toList());
        assertTrue(outbox.told.get(0).startsWith("failed 1 1 PT1M The receiver answered with status 307 and another address"), outbox.told::toString);
        assertTrue(outbox.told.get(1).startsWith("failed 1 2 dead"), outbox.told::toString);
    }

    @Test
    void oneThatIsSlowWithItsAnswerOrItsBodyHasNotTakenIt() {
        answers.addAll(List.of(0, 1));
        Courier courier = courier(1, 9);
        courier.round();
        later(Duration.ofSeconds(60));
        courier.round();
        assertEquals(List.of("failed 1 1 PT1M There was no answer within 1 seconds.", "failed 1 2 PT2M There was no answer within 1 seconds."), outbox.told);
        later(Duration.ofSeconds(120));
        courier.round();
        assertEquals("delivered 1 3", outbox.told.get(2));
        assertEquals(List.of("1", "1", "1"), received.stream().map(each -> each.get("id")).toList());
    }

    @Test
    void oneThatDiesWhileItReadsOrIsNotThereHasNotTakenIt() throws Exception {
        try (ServerSocket dying = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Future<?> died = threads.submit(() -> {
                try (Socket socket = dying.accept()) {
                    socket.getInputStream().read();
                    socket.setSoLinger(true, 0);
                }
                return null;
            });
            Courier courier = new Courier(outbox, new Webhook("hr", URI.create("http://127.0.0.1:" + dying.getLocalPort()), new Seal(SECRET), 10, clock), new Patience(9, 60), clock);
            courier.round();
            died.get();
            dying.close();
            later(Duration.ofSeconds(60));
            courier.round();
        }
        assertEquals(2, outbox.told.stream().filter(each -> each.contains("could not be reached")).count(), outbox.told::toString);
    }

    @Test
    void aCourierThatIsStoppedLetsGoAndTheNoticeIsNotLost() throws Exception {
        answers.add(0);
        Courier courier = courier(50, 9);
        Future<Integer> round = threads.submit(courier::round);
        while (received.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        courier.stop();
        assertEquals(1, round.get());
        assertEquals(List.of(), outbox.told);
        later(Duration.ofMinutes(5));
        courier(10, 9).round();
        assertEquals(List.of("delivered 1 2"), outbox.told);
    }

    @Test
    void aMailIsAsciiInShortLinesWithItsSubjectInEncodedWords() throws Exception {
        String title = "提醒：贵港市“网点名单月报𠮷”应于2022-08-25前报送，尚未报齐，已报1个，应报5个，请尽快报送；重复的说明文字用来使标题很长";
        OutboxEntry entry = new OutboxEntry(7, new nuanfeng.outbox.Notice("t", "k", FakeOutbox.NOTICE.place(), "s", FakeOutbox.NOTICE.day(), title, "第一行\n第二行：贵港", "{}"), NOW, List.of());
        MailFolder mails = new MailFolder(folder.resolve("out"), "nuanfeng@office.example.cn", List.of("a@example.cn", "b@example.cn"));
        assertTrue(mails.deliver(new nuanfeng.outbox.Dispatch(entry, "mail", 1, 1)).taken());
        byte[] first = Files.readAllBytes(folder.resolve("out/nuanfeng-7.eml"));
        mails.deliver(new nuanfeng.outbox.Dispatch(entry, "mail", 2, 2));
        try (var files = Files.list(folder.resolve("out"))) {
            assertEquals(List.of("nuanfeng-7.eml"), files.map(each -> each.getFileName().toString()).toList());
        }
        String mail = new String(first, StandardCharsets.US_ASCII);
        assertEquals(mail, Files.readString(folder.resolve("out/nuanfeng-7.eml")));
        assertTrue(mail.matches("[\\x20-\\x7e\\r\\n]*") && !mail.replace("\r\n", "").contains("\n"), mail);
        assertTrue(mail.lines().allMatch(each -> each.length() <= 78), mail);
        assertTrue(mail.startsWith("Date: Mon, 22 Aug 2022 09:00:00 +0800\r\nFrom: nuanfeng@office.example.cn\r\nTo: a@example.cn,\r\n b@example.cn\r\nSubject: =?UTF-8?B?"), mail);
        assertTrue(mail.contains("\r\nMessage-ID: <nuanfeng-7@office.example.cn>\r\n"), mail);
        String subject = Pattern.compile("=\\?UTF-8\\?B\\?([^?]+)\\?=").matcher(mail).results()
                .map(each -> new String(Base64.getDecoder().decode(each.group(1)), StandardCharsets.UTF_8)).collect(Collectors.joining());
        assertEquals(title, subject);
        assertEquals("第一行\r\n第二行：贵港\r\n", new String(Base64.getMimeDecoder().decode(mail.substring(mail.indexOf("\r\n\r\n") + 4)), StandardCharsets.UTF_8));
    }

    @Test
    void aFolderThatCannotBeWrittenIsAReasonToTryAgain() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        Answered answered = new MailFolder(folder.resolve("file/below"), "a@b.cn", List.of("a@b.cn")).deliver(new nuanfeng.outbox.Dispatch(outbox.entries.get(0), "mail", 1, 1));
        assertFalse(answered.taken() || answered.forGood());
        assertEquals(Optional.empty(), answered.notBefore());
    }

    @Test
    void whoIsToKnowIsReadFromTheConfigurationAndWhatIsWrongIsLeftOut() throws Exception {
        Path secrets = folder.resolve("secrets");
        Files.writeString(secrets, "hr=" + SECRET + "\nshort=x\nelse=" + SECRET + "\nuser=" + SECRET + "\nfile=" + SECRET + "\n");
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
        Map<String, Object> values = new java.util.HashMap<>(Map.of("webhooks", "hr=https://hr.example.cn/in?x=1, short=https://hr.example.cn/, else=https://other.example.cn/,"
                + "user=https://a:b@hr.example.cn/, file=file:///etc, HR=https://hr.example.cn/, hr=https://hr.example.cn/, mail=https://hr.example.cn/, none=https://hr.example.cn/",
                "origins", "https://hr.example.cn", "mailFolder", folder.toString(), "mailFrom", "a@b.cn", "mailTo", "c@d.cn"));
        Targets targets = Targets.of(configuration(values), secrets, clock);
        assertEquals(List.of("hr", "mail"), targets.all().stream().map(Target::name).toList());
        assertEquals(8, targets.wrong().size(), targets.wrong()::toString);
        assertFalse(targets.wrong().toString().contains(SECRET));
        values.put("mailTo", "c@d.cn\r\nBcc: x@y.cn");
        assertEquals(List.of("hr"), Targets.of(configuration(values), secrets, clock).all().stream().map(Target::name).toList());
        Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(List.of(), Targets.of(configuration(values), secrets, clock).all());
        assertEquals(List.of(), Targets.of(configuration(values), folder.resolve("none"), clock).all());
    }

    private static OutboxConfiguration configuration(Map<String, Object> values) {
        return (OutboxConfiguration) java.lang.reflect.Proxy.newProxyInstance(OutboxConfiguration.class.getClassLoader(), new Class<?>[] {OutboxConfiguration.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
