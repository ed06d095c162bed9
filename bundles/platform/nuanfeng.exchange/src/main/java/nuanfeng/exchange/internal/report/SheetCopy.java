// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import nuanfeng.filing.Reports.SheetFile;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.file.TableFile;

/** A file that somebody sent, on the disk while it is read. */
final class SheetCopy implements AutoCloseable {

    private final Path path;
    private final TableFile table;

    SheetCopy(SheetFile file) throws IOException {
        Optional<Charset> charset = file.charset().map(SheetCopy::charset);
        path = Files.createTempFile("nuanfeng-sheet", "." + file.format());
        try {
            Files.copy(file.bytes(), path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        table = new TableFile(path, TableFormat.of(file.format()).orElseThrow(), charset, TableLimits.USUAL);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusing.bad("no-charset", name);
        }
    }

    SheetRows rows() throws IOException {
        return table.rows(table.findCharset());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
