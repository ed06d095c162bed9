// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.account;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.audit.AuditEntry;
import nuanfeng.audit.AuditEntry.Kind;
import nuanfeng.audit.AuditPeriod;
import nuanfeng.audit.Audits;
import nuanfeng.shell.internal.command.WrongWordsException;

@Service
@Command(scope = "account", name = "audit", description = "Write who did what as a file, .ndjson or .csv; or look whether such a file is whole and as it was written")
public final class AuditCommand extends AccountCommand {

    private static final String UNFINISHED = ".part";

    @Option(name = "--from", description = "First day")
    String from;

    @Option(name = "--to", description = "Last day")
    String to;

    @Option(name = "--kind", description = "Only activation, request, account or access; several with commas between them")
    String kind;

    @Option(name = "--verify", description = "Write nothing: reckon the hashes of a file that is there")
    boolean verify;

    @Reference
    Audits audits;

    @Override
    protected void run() throws IOException {
        List<String> left = takeOptions(words);
        if (left.size() != 1) {
            throw new WrongWordsException("audit-file");
        }
        Path file = session.currentDir().resolve(left.get(0));
        Principal by = principal();
        mustSomewhere(by, Role.AUDITOR);
        if (verify) {
            Audits.Check check = audits.verify(file);
            print(AccountText.checked(check, file, language()));
            return;
        }
        Audits.Export export = audits.begin(AuditPeriod.ofDays(day(from), day(to)), kinds(), entry -> may(by, entry), ending(file), by);
        print(AccountText.audited(write(export, file), file, language()));
    }

    private static boolean may(Principal by, AuditEntry entry) {
        return entry.places().isEmpty() ? by.mayAnyOfEverywhere(List.of(Role.AUDITOR)) : entry.places().stream().anyMatch(place -> by.may(Role.AUDITOR, place));
    }

    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String each : kind == null ? new String[0] : kind.split(",")) {
            kinds.add(Kind.find(each.strip()).orElseThrow(() -> new WrongWordsException("no-audit-kind", each)));
        }
        return kinds;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What the file is to be, and nothing until it is whole. Its owner alone reads it. */
    private static long write(Audits.Export export, Path file) throws IOException {
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
}
