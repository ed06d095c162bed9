// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * A foreign bundle in the container that watches the others: tests read through it what no interface of the platform shows. It
 * speaks a line protocol on a loopback port that it writes to {@code probe.port} in the container's base folder. One request a
 * connection: {@code bundles}, {@code events}, {@code stop <name>}, {@code start <name>}, {@code update <name>},
 * {@code uninstall <name>}.
 */
public final class ProbeActivator implements BundleActivator {

    private final Queue<String> events = new ConcurrentLinkedQueue<>();
    private ServerSocket door;

    @Override
    public void start(BundleContext context) throws IOException {
        context.addBundleListener((SynchronousBundleListener) event -> note(kind(event), event.getBundle()));
        context.addServiceListener(event -> {
            if (event.getType() != ServiceEvent.MODIFIED) {
                note(event.getType() == ServiceEvent.REGISTERED ? "registered" : "unregistered", event.getServiceReference().getBundle());
            }
        });
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(context), "probe");
        thread.setDaemon(true);
        thread.start();
        Path draft = Files.writeString(Path.of(context.getProperty("karaf.base"), "probe.part"), Integer.toString(door.getLocalPort()));
        Files.move(draft, draft.resolveSibling("probe.port"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void stop(BundleContext context) throws IOException {
        door.close();
    }

    private void note(String kind, Bundle bundle) {
        events.add(kind + "\t" + bundle.getSymbolicName() + "\t" + bundle.getLocation());
    }

    private void serve(BundleContext context) {
        while (!door.isClosed()) {
            try (Socket socket = door.accept();
                    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                    PrintWriter out = new PrintWriter(socket.getOutputStream(), false, StandardCharsets.UTF_8)) {
                answer(context, in.readLine().split(" ")).forEach(out::println);
                out.flush();
            } catch (IOException e) {
                // closed, or a caller that went away
            }
        }
    }

    private List<String> answer(BundleContext context, String... request) {
        if (request[0].equals("events")) {
            return List.copyOf(events);
        }
        Bundle[] bundles = context.getBundles();
        if (request[0].equals("bundles")) {
            return Arrays.stream(bundles).map(bundle -> "%d\t%s\t%s\t%d\t%s\t%d".formatted(bundle.getBundleId(), bundle.getSymbolicName(),
                    bundle.getVersion(), bundle.getState(), bundle.getLocation(), bundle.getLastModified())).toList();
        }
        return Arrays.stream(bundles).filter(bundle -> request[1].equals(bundle.getSymbolicName()))
                .map(bundle -> act(request[0], bundle)).toList();
    }

    private static String act(String verb, Bundle bundle) {
        try {
            switch (verb) {
                case "stop" -> bundle.stop();
                case "start" -> bundle.start();
                case "update" -> bundle.update();
                case "uninstall" -> bundle.uninstall();
                default -> throw new BundleException("No verb '" + verb + "'");
            }
            return "done " + bundle.getLocation();
        } catch (BundleException e) {
            return e.toString();
        }
    }

    private static String kind(BundleEvent event) {
        return switch (event.getType()) {
            case BundleEvent.INSTALLED -> "installed";
            case BundleEvent.STARTED -> "started";
            case BundleEvent.STOPPED -> "stopped";
            case BundleEvent.UPDATED -> "updated";
            case BundleEvent.UNINSTALLED -> "uninstalled";
            case BundleEvent.RESOLVED -> "resolved";
            case BundleEvent.UNRESOLVED -> "unresolved";
            default -> "event-" + event.getType();
        };
    }
}
