// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

/** How binding a clause is; it decides whether a breach is a violation, a miss or only information. */
public enum Modality {
    /** 应当、必须、不得: a breach is a violation, or overdue. */
    MUST(Text.of("应当", "must")),
    /** 督促、指导、推动: record-keeping by the agency. */
    URGE(Text.of("督促、引导", "is to urge")),
    /** 可以、鼓励: an option or an entitlement. */
    MAY(Text.of("可以", "may")),
    /** 力争、争取: a target is met or missed, never violated. */
    TARGET(Text.of("目标", "target")),
    /** 适时、探索: no date, never overdue. */
    WHEN_FIT(Text.of("适时", "when fit")),
    /** 暂定: a later notice may replace it. */
    TENTATIVE(Text.of("暂定", "tentative")),
    /** An authority's report of what it does or plans (答复、报道): information, binds nobody. */
    PRACTICE(Text.of("现行做法或者计划（不具约束力）", "practice or plan, not binding"));

    private final Text title;

    Modality(Text title) {
        this.title = title;
    }

    /** The word for people. */
    public Text title() {
        return title;
    }
}
