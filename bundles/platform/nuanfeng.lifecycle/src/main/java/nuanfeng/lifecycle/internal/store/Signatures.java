// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.policy.Phrases;
import nuanfeng.signature.PolicySignature;
import nuanfeng.signature.UnfitSignatureException;

/** The detached signatures that came, by the digest of what they are for: {@code signatures/<hex>.sig}. One may come before its bundle. */
public final class Signatures {

    private static final Phrases PHRASES = Phrases.beside(Signatures.class);

    /** Of those whose bundle never came. */
    private static final int MOST = 2000;

    private final Path folder;
    private final Disk disk;

    /** @param store the folder of stored bundles @throws IOException when it cannot be made */
    public Signatures(Path store, Disk disk) throws IOException {
        this.folder = store.resolve("signatures");
        this.disk = disk;
        disk.folder(folder);
    }

    /** @return empty when none came, or what is there cannot be read */
    public Optional<PolicySignature> find(String digest) {
        Path file = file(digest);
        try {
            return Files.isRegularFile(file) ? Optional.of(PolicySignature.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException | UnfitSignatureException e) {
            return Optional.empty();
        }
    }

    /** Keeps one, in place of what was there. @throws LifecycleException {@code UNAVAILABLE} */
    public void keep(PolicySignature signature) {
        Path file = file(signature.digest());
        Path draft = folder.resolve(file.getFileName() + ".part");
        try {
            if (!Files.exists(file) && isFull()) {
                throw new LifecycleException(Kind.UNAVAILABLE, PHRASES.say("too-many-signatures", MOST));
            }
            try (OutputStream out = disk.create(draft)) {
                signature.writeTo(out);
            }
            disk.force(draft);
            disk.move(draft, file);
            disk.forceFolder(folder);
        } catch (IOException e) {
            throw PolicyStore.unavailable(e);
        }
    }

    private boolean isFull() throws IOException {
        int count = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path each : files) {
                count += each.toString().endsWith(PolicySignature.ENDING) ? 1 : 0;
            }
        }
        return count >= MOST;
    }

    /** With its bundle. A signature that is left behind harms nobody. */
    void forget(String digest) {
        try {
            disk.delete(file(digest));
        } catch (IOException e) {
            // It is found again when the same bytes come.
        }
    }

    private Path file(String digest) {
        if (!Digest.isAddress(digest)) {
            throw new IllegalArgumentException("Not a digest: " + digest);
        }
        return folder.resolve(digest.substring(Digest.PREFIX.length()) + PolicySignature.ENDING);
    }
}
