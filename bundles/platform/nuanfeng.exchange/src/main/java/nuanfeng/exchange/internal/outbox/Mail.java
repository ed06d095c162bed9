// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import nuanfeng.calendar.LegalTime;
import nuanfeng.outbox.OutboxEntry;

/**
 * A mail as RFC 5322 has it: ASCII lines of at most 76 characters, the subject in encoded words (RFC 2047), the text in Base64 (RFC 2045). Its moment is that
 * of the notice, so that the same notice is the same mail.
 */
record Mail(String from, List<String> to, OutboxEntry entry) {

    private static final String END = "\r\n";
    /** Of UTF-8 in one encoded word: 52 characters of Base64, 64 with what stands around them, 73 behind the name of the field. */
    private static final int BYTES = 39;
    private static final int LINE = 76;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    String text() {
        String host = from.substring(from.indexOf('@') + 1).replace(">", "");
        String text = entry.notice().text().replace("\r\n", "\n").replace("\n", END) + END;
        return String.join(END, List.of(
                "Date: " + DATE.format(entry.createdAt().atZone(LegalTime.ZONE)),
                "From: " + from,
                "To: " + String.join("," + END + " ", to),
                "Subject: " + subject(entry.notice().title()),
                "Message-ID: <nuanfeng-" + entry.id() + "@" + host + ">",
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder(LINE, END.getBytes(StandardCharsets.US_ASCII)).encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                ""));
    }

    /** Cut between letters, never within one. */
    private static String subject(String title) {
        List<String> words = new ArrayList<>();
        StringBuilder next = new StringBuilder();
        int length = 0;
        for (int i = 0; i < title.length(); i += Character.charCount(title.codePointAt(i))) {
            String letter = Character.toString(title.codePointAt(i));
            int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > BYTES) {
                words.add(word(next));
                next.setLength(0);
                length = 0;
            }
            next.append(letter);
            length += bytes;
        }
        words.add(word(next));
        return String.join(END + " ", words);
    }

    private static String word(CharSequence text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
