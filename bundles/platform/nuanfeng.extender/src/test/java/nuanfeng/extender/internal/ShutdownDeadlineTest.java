// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

class ShutdownDeadlineTest {

    private static final int TERMINATED = 143;

    /** D3: a rule that hung kept the whole process for ever, and only kill -9 helped. */
    @Test
    void aProcessThatIsToldToEndEndsWhateverHangs() throws IOException, InterruptedException {
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Hanging.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("up", said.readLine());
            server.destroy();
            assertTrue(server.waitFor(60, TimeUnit.SECONDS), "it ended");
            assertEquals(TERMINATED, server.exitValue());
        } finally {
            server.destroyForcibly();
        }
    }

    /** A server on whose way down somebody hangs. */
    static final class Hanging {

        private Hanging() {
        }

        public static void main(String[] args) throws InterruptedException {
            BundleContext context = (BundleContext) Proxy.newProxyInstance(Hanging.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                    (proxy, method, given) -> method.getName().equals("getProperty") ? "here" : null);
            ShutdownDeadline deadline = new ShutdownDeadline(context, Duration.ofMillis(100));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                while (true) {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        // Hangs all the same.
                    }
                }
            }));
            System.out.println("up");
            new CountDownLatch(1).await();
            deadline.close();
        }
    }
}
