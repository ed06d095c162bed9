// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import nuanfeng.engine.internal.kind.PolicyHead;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Setting;
import nuanfeng.quantity.Quantity;

/** Makes settings out of entries. */
public final class EntrySettings {

    private EntrySettings() {
    }

    public static Setting with(Entry entry, Declaration declaration, Object value, String unit, Citation citation, PolicyHead by) {
        return new Setting(declaration.key(), by.place(), Setting.Status.VALUE, declaration.type(), value, unit, entry.from(), entry.to(),
                entry.modality(), entry.provisional(), entry.reviewBy(), entry.area(), "", entry.note(), citation,
                entry.origin().toString(), about(entry, declaration, by));
    }

    public static Setting without(Entry entry, Declaration declaration, Citation citation, PolicyHead by) {
        boolean unset = entry.kind() == EntryKind.UNSET;
        return new Setting(declaration.key(), by.place(), unset ? Setting.Status.UNSET : Setting.Status.ENDED, declaration.type(), "",
                declaration.units().get(0), entry.from(), entry.to(), entry.modality(), entry.provisional(), entry.reviewBy(),
                entry.area(), unset && entry.configure().isEmpty() ? entry.key() : entry.configure(), entry.note(), citation,
                entry.origin().toString(), about(entry, declaration, by));
    }

    /** The same key with a what-if value. */
    public static Setting hypothetical(Setting base, Object value, String unit) {
        return new Setting(base.key(), base.decidedBy(), Setting.Status.VALUE, base.type(), value, unit, base.from(), base.to(),
                base.modality(), base.provisional(), base.reviewBy(), base.area(), "", base.reason(), base.citation(),
                base.sourceFile(), base.about());
    }

    private static Setting.About about(Entry entry, Declaration declaration, PolicyHead by) {
        return new Setting.About(entry.gap(), entry.standIn(), entry.promulgated(), entry.entered(), declaration.wording(), declaration.description(),
                by.name());
    }

    /** Whether a value keeps inside the bounds of its declaration. */
    public static boolean within(Declaration declaration, Object value) {
        return declaration.override() != Declaration.Override.BOUNDED || !(value instanceof Quantity quantity)
                || quantity.compareTo(declaration.least().orElseThrow()) >= 0
                && quantity.compareTo(declaration.most().orElseThrow()) <= 0;
    }
}
