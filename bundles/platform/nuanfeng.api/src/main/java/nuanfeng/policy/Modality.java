// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

/** How binding a clause is; it decides whether a breach is a violation, a miss or only information. */
public enum Modality {
    /** 应当、必须、不得: a breach is a violation, or overdue. */
    MUST,
    /** 督促、指导、推动: record-keeping by the agency. */
    URGE,
    /** 可以、鼓励: an option or an entitlement. */
    MAY,
    /** 力争、争取: a target is met or missed, never violated. */
    TARGET,
    /** 适时、探索: no date, never overdue. */
    WHEN_FIT,
    /** 暂定: a later notice may replace it. */
    TENTATIVE,
    /** An authority's report of what it does or plans (答复、报道): information, binds nobody. */
    PRACTICE
}
