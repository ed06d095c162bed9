// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import nuanfeng.register.internal.seal.Vault;

/** Bytes of a report, packed and sealed piece by piece: no database takes a value of any length. */
record Pieces(Vault vault) {

    /** What stands in the report, by this name. */
    static final String CONTENT = "content";

    private static final int PIECE = 512 * 1024;
    private static final String TYPE = "report";

    void write(Handle handle, long id, String name, int version, byte[] bytes) {
        byte[] packed = packed(bytes);
        PreparedBatch batch = handle.prepareBatch("insert into report_piece(report_id, name, version, piece, sealed) values(:id, :name, :version, :piece, :sealed)");
        for (int piece = 0; piece * PIECE < packed.length; piece++) {
            byte[] part = Arrays.copyOfRange(packed, piece * PIECE, Math.min(packed.length, (piece + 1) * PIECE));
            batch.bind("id", id).bind("name", name).bind("version", version).bind("piece", piece)
                    .bind("sealed", vault.seal(Base64.getEncoder().encodeToString(part), where(id, name, version, piece))).add();
        }
        batch.execute();
    }

    /** The newest up to a version. */
    Optional<byte[]> read(Handle handle, long id, String name, int version) {
        Optional<Integer> newest = handle.createQuery("select max(version) from report_piece where report_id = :id and name = :name and version <= :version")
                .bind("id", id).bind("name", name).bind("version", version).mapTo(Integer.class).findOne();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> parts = handle.createQuery("select piece, sealed from report_piece where report_id = :id and name = :name and version = :version order by piece")
                .bind("id", id).bind("name", name).bind("version", newest.get()).map((row, context) -> Base64.getDecoder()
                        .decode(vault.open(row.getBytes("sealed"), where(id, name, newest.get(), row.getInt("piece"))))).list();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        parts.forEach(packed::writeBytes);
        return Optional.of(unpacked(packed.toByteArray()));
    }

    /** All there are of a report. */
    void forget(Handle handle, long id) {
        handle.createUpdate("delete from report_piece where report_id = :id").bind("id", id).execute();
    }

    private static Vault.Where where(long id, String name, int version, int piece) {
        return new Vault.Where(TYPE, id, name + "/" + piece, version);
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
