// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kinds;

import static nuanfeng.engine.internal.agency.AgencyKind.AGENCY;
import static nuanfeng.engine.internal.calculation.CalculationKind.CALCULATION;
import static nuanfeng.engine.internal.calendar.CalendarKind.CALENDAR;
import static nuanfeng.engine.internal.clock.ClockKind.CLOCK;
import static nuanfeng.engine.internal.document.DocumentKind.DOCUMENT;
import static nuanfeng.engine.internal.duty.DutiesKind.DUTY;
import static nuanfeng.engine.internal.form.FormKind.FORM;
import static nuanfeng.engine.internal.measure.MeasureKind.MEASURE;
import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;
import static nuanfeng.engine.internal.register.RegisterKind.REGISTER;
import static nuanfeng.engine.internal.run.RunKind.RUN;

import java.util.List;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.YamlNode;

/** The kinds of content that the policy language has: the one list that names them all. */
public final class Kinds {

    /** In the order in which they are bound: each sees those before it. */
    public static final List<Kind<?, ?>> ALL = List.of(DOCUMENT, PARAMETER, AGENCY, REGISTER, CALCULATION, FORM, MEASURE, CLOCK, DUTY, CALENDAR, RUN);

    /** In the order in which differences are told. */
    public static final List<Kind<?, ?>> TOLD = first(DOCUMENT, PARAMETER, CALCULATION, CALENDAR, CLOCK, DUTY, MEASURE, AGENCY, FORM);

    /** The place itself: its name, code and level, the districts that it covers and with whom it is pooled. */
    public static final FileKind PLACE = new FileKind("place.yaml", "place", (file, path) -> "");
    /** What is asked of the policy before it may speak. */
    public static final FileKind EXAMPLES = new FileKind("examples/<subject>.yaml", "examples", Kinds::example);

    /** Every kind of file, in the order in which people are told of them. */
    public static final List<FileKind> FILES = Stream.of(Stream.of(PLACE),
            first(DOCUMENT, PARAMETER, AGENCY, MEASURE, FORM, CALENDAR, DUTY, CLOCK, REGISTER).stream().flatMap(kind -> kind.files().stream()),
            Stream.of(EXAMPLES)).flatMap(files -> files).toList();

    /** What examples may ask. */
    public static final List<Probe> PROBES = Stream.concat(ALL.stream().flatMap(kind -> kind.probes().stream()), Stream.of(new IdentifierProbe()))
            .toList();

    private Kinds() {
    }

    /** Some in an order of their own, then the others as they are bound. */
    private static List<Kind<?, ?>> first(Kind<?, ?>... some) {
        List<Kind<?, ?>> kinds = List.of(some);
        return Stream.concat(kinds.stream(), ALL.stream().filter(each -> !kinds.contains(each))).toList();
    }

    private static String example(PolicyFile file, List<Object> path) {
        List<YamlNode> examples = file.root().items("examples");
        return path.get(1) instanceof Integer index && index < examples.size() ? examples.get(index).text("name").orElse("") : "";
    }
}
