// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** The kinds of records that a place keeps: their fields, what is asked of a row, who sees it and how long it is kept. */
public final class RegisterKind implements Kind<WrittenRegisters, RegisterBook> {

    private static final Phrases PHRASES = Phrases.beside(RegisterKind.class);

    public static final RegisterKind REGISTER = new RegisterKind();

    static final FileKind FILE = new FileKind("registers/<type>.yaml", "registers", (file, path) -> {
        int fields = path.size() > 4 && path.get(2).equals("values") ? 5 : 0;
        return path.size() > fields && fields > 0 ? path.get(1) + "." + path.get(fields) : path.get(1).toString();
    });

    private RegisterKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(FILE);
    }

    @Override
    public WrittenRegisters nothing() {
        return WrittenRegisters.NOTHING;
    }

    @Override
    public WrittenRegisters read(PolicyFiles files) {
        return RegistersReader.read(files);
    }

    @Override
    public void checkWords(PolicyFiles files, Findings findings) {
        files.of(FILE).forEach(new RegisterChecks(files, findings)::find);
    }

    @Override
    public void checkDays(PolicyFiles files, Findings findings) {
        files.of(FILE).forEach(new RegisterDays(findings)::check);
    }

    @Override
    public RegisterBook bind(WrittenRegisters written, Seat seat) {
        RegisterBook above = seat.above(this).orElse(RegisterBook.NONE);
        return written.equals(WrittenRegisters.NOTHING) ? above : above.with(seat.reopened(this, written, RegisterBinding::bind));
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return RegisterDifferences.onDay(here.of(REGISTER), there.of(REGISTER), on);
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return RegisterDifferences.overTime(book(after), book(before));
    }

    @Override
    public void changed(Optional<WrittenRegisters> after, Optional<WrittenRegisters> before, Changed changed) {
        Changed.keys(after, before, WrittenRegisters::types).forEach(changed::here);
    }

    @Override
    public Stream<Misfit> misfits(PlaceNode after, PlaceNode before) {
        return after.of(REGISTER) == before.of(REGISTER) ? Stream.empty() : Fit.misfits(after.of(REGISTER), before.of(REGISTER));
    }

    /** A slot that led somewhere leads there for ever. */
    @Override
    public void review(Review<WrittenRegisters> review) {
        review.before().ifPresent(before -> review.written().types().values().forEach(type -> type.slots().forEach((slot, field) -> {
            String led = before.types().containsKey(type.name()) ? before.types().get(type.name()).slots().getOrDefault(slot, field) : field;
            if (!led.equals(field)) {
                review.refuse(type.origin(), type.name(), Complaint.of(PHRASES, "slot-moved/version", slot.code(), led, field));
            }
        })));
    }

    private static RegisterBook book(Optional<PlaceNode> node) {
        return node.map(each -> each.of(REGISTER)).orElse(RegisterBook.NONE);
    }

    @Override
    public List<Probe> probes() {
        return List.of(new RowProbe());
    }
}
