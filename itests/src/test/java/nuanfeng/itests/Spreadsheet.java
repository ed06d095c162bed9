// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice without a window, as it is installed, with a profile of its own. */
record Spreadsheet(Path program) {

    private static final List<String> NAMES = List.of("soffice", "libreoffice");
    private static final int PATIENCE_MINUTES = 5;

    /** Empty where there is none, which whoever asks has to say aloud. */
    static Optional<Spreadsheet> installed() {
        return Stream.of(System.getenv("PATH").split(":")).flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable).findFirst()
                .map(Spreadsheet::new);
    }

    /** Opens files and writes each down as it understood it: by name without ending, flat XML. */
    Map<String, String> read(Path folder, List<Path> files) {
        Path out = folder.resolve("read");
        List<String> command = new ArrayList<>(List.of(program.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "fods",
                "--outdir", out.toString()));
        files.forEach(each -> command.add(each.toString()));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("LibreOffice did not end: " + Files.readString(folder.resolve("said")));
            }
            Map<String, String> read = new LinkedHashMap<>();
            for (Path each : files) {
                String name = each.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
                read.put(name, Files.readString(out.resolve(name + ".fods")));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
