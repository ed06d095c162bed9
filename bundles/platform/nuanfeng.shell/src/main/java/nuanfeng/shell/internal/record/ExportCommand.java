// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.job.Exports;
import nuanfeng.record.Search;
import nuanfeng.record.Search.Filter;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "register", name = "export", description = "Write records as a file: its name, then fields with the values that are wanted")
public final class ExportCommand extends RecordCommand {

    private static final String UNFINISHED = ".part";

    @Option(name = "--as", description = "csv, xlsx or ndjson; else what the name of the file ends with")
    String as;

    @Option(name = "--charset", description = "How a CSV is written: UTF-8 with its mark, or GB18030")
    String charset;

    @Option(name = "--on", description = "Those that there were on this day")
    String on;

    @Option(name = "--known-at", description = "By what was known at this moment: 2022-08-01T00:00:00+08:00")
    String knownAt;

    @Option(name = "--ended", description = "Those that ended too")
    boolean ended;

    @Option(name = "--purpose", description = "What personal and sealed fields are read for; it is logged. Without it they stay hidden in the file")
    String purpose;

    @Reference
    Exports exports;

    @Override
    protected void run() throws IOException {
        List<String> left = takeOptions(words);
        if (left.isEmpty() || left.get(0).contains("=")) {
            throw new WrongWordsException("file-name");
        }
        Path file = session.currentDir().resolve(left.get(0));
        List<Filter> filters = new ArrayList<>();
        left.subList(1, left.size()).forEach(word -> filters.add(ListRecordsCommand.filter(word)));
        Search search = new Search(register(on), filters, day(on), ListRecordsCommand.moment(knownAt), ended, OptionalLong.empty(), Search.MOST);
        Exports.Export export = exports.begin(search, sight(purpose), as == null ? ending(file) : as, Optional.ofNullable(charset));
        print(RecordText.exported(write(export, file), file, language()));
    }

    /** What the file is to be, and nothing until it is whole. Its owner alone reads it. */
    private static long write(Exports.Export export, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(part);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try {
            long written;
            try (OutputStream out = Files.newOutputStream(part)) {
                written = export.writeTo(out);
            }
            Files.move(part, file);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
