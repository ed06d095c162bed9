// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nuanfeng.engine.internal.workbook.TemplateReader;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.RawFile;
import nuanfeng.form.FormTemplate;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** The drawn workbooks beside the files of forms. */
final class Templates {

    private static final Phrases PHRASES = Phrases.beside(Templates.class);
    private static final Pattern PATH = Pattern.compile("reports/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)/([a-z0-9][a-z0-9-]{0,60}\\.xlsx)");

    private Templates() {
    }

    static boolean isOne(String path) {
        return PATH.matcher(path).matches();
    }

    /** That each can be read and is used. */
    static void check(PolicyFiles files, Findings findings) {
        for (RawFile file : files.attachments()) {
            Matcher path = PATH.matcher(file.path());
            if (!path.matches()) {
                continue;
            }
            boolean used = files.of(FormKind.FILE).filter(form -> form.subject().equals(path.group(1))).anyMatch(form -> names(form, path.group(2)));
            if (!used) {
                findings.refuse(new Origin(file.shown(), 0), path.group(1), Complaint.of(PHRASES, "unused-template"));
            }
            TemplateReader.read(path.group(2), file.bytes()).found().forEach(each -> findings.refuse(new Origin(file.shown(), 0), path.group(1), each));
        }
    }

    private static boolean names(PolicyFile form, String template) {
        return form.root().members("layouts").values().stream().anyMatch(layout -> layout.value().text("template").filter(template::equals).isPresent());
    }

    /** The one of that name that stands beside a form; empty where there is none, or it is none. */
    static Optional<FormTemplate> find(PolicyFiles files, String form, String name) {
        return files.attachments().stream().filter(file -> file.path().equals("reports/" + form + "/" + name)).findFirst()
                .flatMap(file -> TemplateReader.read(name, file.bytes()).template());
    }
}
