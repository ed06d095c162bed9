// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.ByteBuffer;
import java.security.Signature;
import java.security.SignatureException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * A detached signature over every byte of a bundle: the text of a {@code .sig} file. What is signed is its head, as it stands in the file, followed by
 * the bundle, so that the algorithm's own hash covers both.
 *
 * @param keyId of the signer's key, as {@link TrustedKey#idOf} makes it
 * @param place for which the bundle speaks
 * @param digest of the bundle, {@code sha256:…}: what the signature belongs to
 * @param at when it was signed, as the signer says
 * @param signature as the algorithm encodes it
 */
public record PolicySignature(String keyId, SigningAlgorithm algorithm, PlaceId place, String digest, Instant at, byte[] signature) {

    private static final Phrases PHRASES = Phrases.beside(PolicySignature.class);

    /** What stands behind the name of the bundle's file. */
    public static final String ENDING = ".sig";
    /** Far more than any signature needs. */
    public static final int MOST_BYTES = 8192;

    private static final String FORMAT = "nuanfeng-signature";
    private static final String SIGNATURE = "signature";
    private static final List<String> NAMES = List.of(FORMAT, "key", "algorithm", "place", "digest", "at", SIGNATURE);
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{32}");
    private static final int BUFFER = 1 << 16;

    public PolicySignature {
        signature = signature.clone();
    }

    /** @param text the bytes of a {@code .sig} file @throws UnfitSignatureException when it is none */
    public static PolicySignature parse(byte[] text) throws UnfitSignatureException {
        Map<String, String> fields = fields(text);
        if (!"1".equals(fields.get(FORMAT)) || !List.copyOf(fields.keySet()).equals(NAMES)) {
            throw unreadable("names", String.join(", ", NAMES));
        }
        String digest = fields.get("digest");
        if (!KEY_ID.matcher(fields.get("key")).matches()) {
            throw unreadable("key", fields.get("key"));
        }
        if (!Digest.isAddress(digest)) {
            throw unreadable("digest", digest);
        }
        if (!PlaceId.isPath(fields.get("place"))) {
            throw unreadable("place", fields.get("place"));
        }
        SigningAlgorithm algorithm = SigningAlgorithm.find(fields.get("algorithm")).orElseThrow(() -> unreadable("algorithm", fields.get("algorithm")));
        try {
            PolicySignature read = new PolicySignature(fields.get("key"), algorithm, new PlaceId(fields.get("place")), digest, Instant.parse(fields.get("at")),
                    Base64.getDecoder().decode(fields.get(SIGNATURE)));
            if (!Arrays.equals(read.toBytes(), text)) {
                throw unreadable("spelling", digest);
            }
            return read;
        } catch (DateTimeException e) {
            throw unreadable("moment", fields.get("at"));
        } catch (IllegalArgumentException e) {
            throw unreadable("base64", digest);
        }
    }

    private static Map<String, String> fields(byte[] text) throws UnfitSignatureException {
        if (text.length > MOST_BYTES) {
            throw unreadable("long", text.length);
        }
        String all;
        try {
            all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException e) {
            throw unreadable("names", String.join(", ", NAMES));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : all.split("\n")) {
            int colon = line.indexOf(": ");
            if (colon < 0 || fields.put(line.substring(0, colon), line.substring(colon + 2)) != null) {
                throw unreadable("names", String.join(", ", NAMES));
            }
        }
        return fields;
    }

    private static UnfitSignatureException unreadable(String what, Object... arguments) {
        return new UnfitSignatureException(Complaint.of(PHRASES, "unreadable-signature/" + what, arguments));
    }

    /** The file. */
    public byte[] toBytes() {
        return (head() + SIGNATURE + ": " + Base64.getEncoder().encodeToString(signature) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What is signed before the bundle. */
    byte[] headBytes() {
        return head().getBytes(StandardCharsets.UTF_8);
    }

    private String head() {
        return FORMAT + ": 1\nkey: " + keyId + "\nalgorithm: " + algorithm + "\nplace: " + place.path() + "\ndigest: " + digest + "\nat: " + at + "\n";
    }

    /** Gives a signature all that is signed. */
    static void feed(Signature signing, byte[] head, Path bundle) throws IOException, SignatureException {
        signing.update(head);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(bundle)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                signing.update(buffer, 0, read);
            }
        }
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(toBytes());
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicySignature that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Objects.hash(digest, keyId, at);
    }

    @Override
    public String toString() {
        return digest + " by " + keyId;
    }
}
