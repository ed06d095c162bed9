// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.karaf.shell.api.console.History;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.api.console.Terminal;

import nuanfeng.shell.internal.command.PolicyCommand;

/** A session in English that remembers what was printed and answers as told. */
final class FakeSession implements Session {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Map<String, Object> variables = new HashMap<>(Map.of("USER", "wang", PolicyCommand.LANGUAGE_VARIABLE, "en"));
    private final Optional<String> answer;
    private Path directory = Path.of("").toAbsolutePath();

    private FakeSession(Optional<String> answer) {
        this.answer = answer;
    }

    static FakeSession withoutTerminal() {
        return new FakeSession(Optional.empty());
    }

    static FakeSession answering(String answer) {
        return new FakeSession(Optional.of(answer));
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return printed().lines().toList();
    }

    @Override
    public String readLine(String prompt, Character mask) {
        console.print(prompt);
        return answer.orElseThrow(UnsupportedOperationException::new);
    }

    @Override
    public Terminal getTerminal() {
        return answer.isEmpty() ? null : (Terminal) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {Terminal.class}, (proxy, method, arguments) -> null);
    }

    @Override
    public PrintStream getConsole() {
        return console;
    }

    @Override
    public Object get(String name) {
        return variables.get(name);
    }

    @Override
    public void put(String name, Object value) {
        variables.put(name, value);
    }

    @Override
    public Path currentDir() {
        return directory;
    }

    @Override
    public void currentDir(Path path) {
        directory = path;
    }

    @Override
    public Object execute(CharSequence line) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream getKeyboard() {
        throw new UnsupportedOperationException();
    }

    @Override
    public History getHistory() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Registry getRegistry() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SessionFactory getFactory() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String resolveCommand(String name) {
        return name;
    }

    @Override
    public void close() {
    }

    @Override
    public void run() {
    }
}
