// SPDX-License-Identifier: Apache-2.0
/**
 * The job that every engine does: the monthly work-injury premium of an outlet in the shape of 贵人社函〔2022〕18号 三（二）.
 *
 * <p>{@code premium = base × rate × clamp(floating factor) × (1 − phased cut)}, rounded once, half up, to the fen. The base is the total of
 * wages, or the dated average wage of the place ÷ 12 × headcount; the average ÷ 12 is never rounded (catalogue T-06, T-09).
 *
 * <p><b>All records, places and averages are test data.</b> Rates and bands are those of 人社部发〔2015〕71号, used here only to give the
 * engines a table of eight rows.
 */
package nuanfeng.benchmarks.job;
