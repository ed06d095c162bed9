// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.postgresql.util.ByteConverter;

/**
 * As PostgreSQL's COPY takes them in its binary form (manual of PostgreSQL, COPY, „Binary Format"). Not in its text form: of a row of text that is
 * refused the server writes the values into its log.
 */
final class CopiedCells implements Cells {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");
    private static final byte JSONB = 1;
    private static final int NULL = -1;
    private static final int END = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int columns;

    CopiedCells(int columns) {
        this.columns = columns;
        written(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /** Something that is written into memory, where nothing fails. */
    @FunctionalInterface
    private interface Written {
        void done() throws IOException;
    }

    private static void written(Written written) {
        try {
            written.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row begins. */
    void row() {
        written(() -> out.writeShort(columns));
    }

    /** Writes what there is so far, and forgets it. */
    byte[] taken() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    int size() {
        return bytes.size();
    }

    /** There are no further rows. */
    void end() {
        written(() -> out.writeShort(END));
    }

    private void value(byte[] value) {
        written(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    private void none() {
        written(() -> out.writeInt(NULL));
    }

    @Override
    public void whole(long value) {
        written(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    @Override
    public void small(int value) {
        written(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    @Override
    public void text(String value) {
        if (value == null) {
            none();
        } else {
            value(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void json(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        written(() -> {
            out.writeInt(1 + text.length);
            out.writeByte(JSONB);
            out.write(text);
        });
    }

    @Override
    public void number(BigDecimal value) {
        if (value == null) {
            none();
        } else {
            value(ByteConverter.numeric(value));
        }
    }

    @Override
    public void day(LocalDate value) {
        if (value == null) {
            none();
        } else {
            small(Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, value)));
        }
    }

    @Override
    public void moment(Optional<Instant> value) {
        value.ifPresentOrElse(each -> whole(ChronoUnit.MICROS.between(FIRST_MOMENT, each)), this::none);
    }

    @Override
    public void bytes(byte[] value) {
        if (value.length == 0) {
            none();
        } else {
            value(value);
        }
    }
}
