// SPDX-License-Identifier: Apache-2.0
package nuanfeng.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * The file in which an operator lists whom to trust:
 * {@code {"keys": [{"id", "algorithm", "publicKey", "holder", "place", "from", "to"?, "revoked"?, "code"?}]}}.
 * It is read again whenever it changed, so that a revoked key is refused at once.
 */
public final class TrustedKeysFile {

    private static final Phrases PHRASES = Phrases.beside(TrustedKeysFile.class);

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final Set<String> NAMES = Set.of("id", "algorithm", "publicKey", "holder", "place", "from", "to", "revoked", "code");

    private final Path file;
    private byte[] read = new byte[0];
    private TrustedKeys keys;

    public TrustedKeysFile(Path file) {
        this.file = file;
    }

    /** What stands in the file now. @throws UnfitSignatureException when it cannot be read: then nobody is trusted */
    public synchronized TrustedKeys now() throws UnfitSignatureException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw unfit("missing", file);
        }
        if (keys == null || !Arrays.equals(bytes, read)) {
            keys = parse(bytes);
            read = bytes;
        }
        return keys;
    }

    private TrustedKeys parse(byte[] bytes) throws UnfitSignatureException {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw unfit("json", file, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw unfit("json", file, 0);
        }
        JsonNode list = root == null ? null : root.get("keys");
        if (list == null || !list.isArray()) {
            throw unfit("no-list", file);
        }
        List<TrustedKey> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            TrustedKey key = key(list.get(i), i);
            if (!ids.add(key.id())) {
                throw unfit("twice", file, key.id());
            }
            found.add(key);
        }
        return new TrustedKeys(found);
    }

    private TrustedKey key(JsonNode node, int index) throws UnfitSignatureException {
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!NAMES.contains(name)) {
                throw unfit("unknown-name", file, index, name);
            }
        }
        SigningAlgorithm algorithm = SigningAlgorithm.find(text(node, index, "algorithm")).orElseThrow(() -> unfit("value", file, index, "algorithm"));
        if (!PlaceId.isPath(text(node, index, "place"))) {
            throw unfit("value", file, index, "place");
        }
        boolean oddCode = node.has("code") && !node.get("code").isBoolean();
        if (oddCode) {
            throw unfit("value", file, index, "code");
        }
        try {
            byte[] encoded = Base64.getDecoder().decode(text(node, index, "publicKey"));
            if (!TrustedKey.idOf(encoded).equals(text(node, index, "id"))) {
                throw unfit("other-id", file, index, TrustedKey.idOf(encoded));
            }
            return new TrustedKey(TrustedKey.idOf(encoded), algorithm, algorithm.publicKey(encoded), text(node, index, "holder"),
                    new PlaceId(text(node, index, "place")), day(node, index, "from").orElseThrow(() -> unfit("value", file, index, "from")),
                    day(node, index, "to"), node.hasNonNull("revoked") ? Optional.of(text(node, index, "revoked")) : Optional.empty(),
                    node.path("code").asBoolean(false));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw unfit("value", file, index, "publicKey");
        }
    }

    private String text(JsonNode node, int index, String name) throws UnfitSignatureException {
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            throw unfit("value", file, index, name);
        }
        return value.textValue();
    }

    private Optional<LocalDate> day(JsonNode node, int index, String name) throws UnfitSignatureException {
        if (!node.hasNonNull(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(node, index, name)));
        } catch (DateTimeException e) {
            throw unfit("value", file, index, name);
        }
    }

    /** An entry for a key, to be put into the list: from a day on, for a place, and not for code. */
    public static String entry(SigningKey key, String holder, PlaceId place, LocalDate from) {
        ObjectNode node = JSON.createObjectNode().put("id", key.id()).put("algorithm", key.algorithm().name()).put("publicKey", key.publicText())
                .put("holder", holder).put("place", place.path()).put("from", from.toString()).put("code", false);
        return node.toPrettyString();
    }

    private static UnfitSignatureException unfit(String what, Object... arguments) {
        return new UnfitSignatureException(Complaint.of(PHRASES, "unfit-keys/" + what, arguments));
    }
}
