// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

import nuanfeng.outbox.Dispatch;
import nuanfeng.policy.Phrases;

/** A folder from which the office's own relay takes mails and sends them. A file is whole when it has its name; written again it has the same name and the same Message-ID. */
record MailFolder(Path folder, String from, List<String> to) implements Target {

    static final String NAME = "mail";

    private static final Phrases PHRASES = Phrases.beside(MailFolder.class);
    private static final int SECONDS = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int mostSeconds() {
        return SECONDS;
    }

    @Override
    public Answered deliver(Dispatch dispatch) {
        String name = "nuanfeng-" + dispatch.entry().id();
        try {
            Files.createDirectories(folder);
            Path whole = folder.resolve(name + ".part");
            Files.write(whole, new Mail(from, to, dispatch.entry()).text().getBytes(StandardCharsets.US_ASCII));
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(whole, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Answered.took();
        } catch (IOException e) {
            return Answered.refused(PHRASES.say("mail-unwritten", e.getClass().getSimpleName()));
        }
    }
}
