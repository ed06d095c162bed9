// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.form;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

import nuanfeng.form.FilledForm;
import nuanfeng.form.FormOrder;
import nuanfeng.json.FormJson;
import nuanfeng.json.form.FormOrderJson;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.print.FormFiles;
import nuanfeng.print.SheetFormat;
import nuanfeng.print.UnprintableException;
import nuanfeng.shell.internal.calculation.FactFile;
import nuanfeng.shell.internal.command.AskingCommand;
import nuanfeng.shell.internal.command.WrongWordsException;
import nuanfeng.shell.internal.place.PlaceCompleter;
import nuanfeng.sheet.FormSheet;

/** Fills a form in with what a file says, or with nothing for a period. */
@Service
@Command(scope = "report", name = "fill", description = "Fill a form in with a JSON file, or leave it empty for a period; print it or write it as a file")
public final class FillCommand extends AskingCommand {

    private static final Phrases PHRASES = Phrases.beside(FillCommand.class);

    @Argument(index = 0, name = "place", description = "Path or code of a place", required = true)
    @Completion(PlaceCompleter.class)
    String place;

    @Argument(index = 1, name = "form and rows", description = "The form, and a JSON file such as is sent to …/preview, or a period: 2022-07", multiValued = true)
    List<String> words = new ArrayList<>();

    @Option(name = "--as", description = "xlsx, pdf, ofd, csv or html; else what the name of the file ends with")
    String as;

    @Option(name = "--out", description = "The file to write")
    String out;

    @Option(name = "--charset", description = "How a CSV is written: UTF-8 with its mark, or GB18030")
    String charset;

    @Override
    protected void run() throws IOException {
        List<String> left = takeOptions(words);
        if (left.size() != 2) {
            throw new WrongWordsException("form-and-rows");
        }
        Edition edition = edition();
        Place asked = edition.place(place);
        FilledForm filled = asked.forms().fill(left.get(0), order(left.get(1)), place, edition::calculate);
        if (out == null) {
            print(FormText.filled(filled, language()), json -> FormJson.filled(json, filled, true, bodyLanguage()));
            return;
        }
        Path file = session.currentDir().resolve(out);
        SheetFormat format = SheetFormat.of(as == null ? ending(file) : as)
                .orElseThrow(() -> new WrongWordsException("sheet-format"));
        FormSheet sheet = FormSheet.of(filled, asked.view().place().path(), asked.view().name().zh(), edition.hash(), true);
        byte[] bytes;
        try {
            bytes = FormFiles.bytes(sheet, format, charset());
        } catch (UnprintableException e) {
            throw new WrongWordsException("unprintable", e.text(), e.mend());
        }
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        print(List.of("%s  %s".formatted(file, filled.hash())), json -> FormJson.filled(json, filled, true, bodyLanguage()));
    }

    private Charset charset() {
        if (charset == null || charset.equalsIgnoreCase("UTF-8")) {
            return StandardCharsets.UTF_8;
        } else if (charset.equalsIgnoreCase("GB18030")) {
            return Charset.forName("GB18030");
        }
        throw new WrongWordsException("charset", charset);
    }

    private FormOrder order(String word) throws IOException {
        Path file = session.currentDir().resolve(word);
        Map<String, Object> said = Files.isRegularFile(file) ? FactFile.read(file) : Map.of("period", word);
        List<Text> wrong = new ArrayList<>();
        said.keySet().stream().filter(name -> !FormOrderJson.MEMBERS.contains(name)).forEach(name -> wrong.add(PHRASES.say("unknown-member", name,
                FormOrderJson.MEMBERS.stream().sorted().toList())));
        FormOrder order = FormOrderJson.read(said, (member, code, zh, english) -> wrong.add(PHRASES.say("member", member, Text.of(zh, english))));
        if (!wrong.isEmpty()) {
            throw new WrongWordsException("wrong-members", wrong);
        }
        return order;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
