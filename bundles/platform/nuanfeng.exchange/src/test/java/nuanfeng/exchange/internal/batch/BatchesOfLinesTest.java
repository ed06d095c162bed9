// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.job.BatchOrder;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.UnknownNameException;
import nuanfeng.record.RecordException;

/** Lines in, lines out, on an invented edition. */
class BatchesOfLinesTest {

    @TempDir
    private Path folder;

    private final FakeEdition edition = new FakeEdition(FakeEdition.digest('a'));

    @Test
    void eachLineIsAnsweredInItsPlace() throws IOException {
        List<String> answers = answers("csv", "month,totalWages,_id\r\n2022-07,1000,first\r\n2022-07,1000,\"sec,ond\"\r\n");
        assertEquals("\uFEFFmonth,totalWages,_id,_kind,_result,_details,_clauses,_message", answers.get(0));
        assertEquals(3, answers.size());
        assertTrue(answers.get(1).startsWith("2022-07,1000,first,amount,"), answers.get(1));
        assertTrue(answers.get(2).startsWith("2022-07,1000,\"sec,ond\",amount,"), answers.get(2));
        assertEquals(answers.get(1).substring(answers.get(1).indexOf("amount")), answers.get(2).substring(answers.get(2).indexOf("amount")));
    }

    @Test
    void aLineThatIsTooLongIsToldInItsPlaceAndTheNextOneAnswered() throws IOException {
        List<String> answers = answers("csv", "month,totalWages\n2022-07,1000,surplus\n2022-07,1000\n");
        assertTrue(answers.get(1).startsWith("2022-07,1000,refusal,too-many-cells,"), answers.get(1));
        assertTrue(answers.get(2).startsWith("2022-07,1000,amount,"), answers.get(2));
    }

    @Test
    void jsonLinesKeepWhatIsTheAskersOwn() throws IOException {
        List<String> answers = answers("ndjson", "{\"month\":\"2022-07\",\"totalWages\":\"1000\",\"_id\":\"x\"}\nnonsense\n\n{\"month\":\"2022-07\",\"totalWages\":1000}\n");
        assertEquals(3, answers.size());
        assertTrue(answers.get(0).startsWith("{\"line\":\"1\",\"_id\":\"x\",\"on\":"), answers.get(0));
        assertTrue(answers.get(1).startsWith("{\"line\":\"2\",\"outcome\":{\"kind\":\"refusal\",\"code\":\"not-an-object\""), answers.get(1));
        assertTrue(answers.get(2).startsWith("{\"line\":\"4\",\"on\":"), answers.get(2));
    }

    @Test
    void whatIsWrongWithTheHeadIsSaidBeforeAnythingIsWritten() throws IOException {
        assertBadRequest("csv", "month,salary\n", "salary");
        assertBadRequest("csv", "month,month\n", "month");
        assertBadRequest("csv", "", "month");
        assertBadRequest("xlsx", "", "CSV");
    }

    @Test
    void anUnknownQuestionIsUnknown() throws IOException {
        Path file = file("");
        assertThrows(UnknownNameException.class, () -> new BatchesOfLines().begin(new BatchOrder(edition, "990102", "test.nothing", Optional.empty(), "csv", Optional.empty(), true), file));
    }

    @Test
    void asManyLinesGoAsCame() throws IOException {
        Path file = folder.resolve("many.csv");
        StringBuilder lines = new StringBuilder("month,totalWages\n");
        lines.append("2022-07,1000\n".repeat(10_000));
        Files.writeString(file, lines);
        long[] length = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                length[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                length[0] += count;
            }
        };
        assertEquals(10_000, new BatchesOfLines().begin(order("csv"), file).writeTo(counting));
        assertTrue(length[0] > 10_000 * 20L);
    }

    private void assertBadRequest(String format, String lines, String named) throws IOException {
        Path file = file(lines);
        RecordException refused = assertThrows(RecordException.class, () -> new BatchesOfLines().begin(order(format), file));
        assertEquals(RecordException.Kind.BAD_REQUEST, refused.kind());
        assertTrue(refused.getMessage().contains(named), refused.getMessage());
    }

    private List<String> answers(String format, String lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BatchesOfLines().begin(order(format), file(lines)).writeTo(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private BatchOrder order(String format) {
        return new BatchOrder(edition, "990102", "test.premium", Optional.empty(), format, Optional.empty(), true);
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("lines"), lines);
    }
}
