// SPDX-License-Identifier: Apache-2.0
// Money and rates are texts here, never numbers of the browser: those are binary.

/**
 * A number as people write it: full-width digits, and commas between groups of three, are read. Anything else, such as 1.2万, stays
 * as it was typed, for the server to refuse at its place.
 */
export function decimal(typed: string): string {
  const text = typed.normalize('NFKC').trim()
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replace(/,/g, '')
  return /^-?\d+(\.\d+)?$/.test(text) ? text : typed.trim()
}

/** The lines of a text or of a pasted column; empty ones count for nothing at its end only, so that line numbers stay those seen. */
export function lines(typed: string): string[] {
  return typed.replace(/\s+$/, '').split(/\r?\n|\t|、/).map(line => line.trim())
}

/** One amount less another, exactly; nothing where either is none. */
export function minus(one: string | undefined, other: string | undefined): string | undefined {
  const parts = [one, other].map(each => /^(-?)(\d+)(?:\.(\d+))?$/.exec(each ?? ''))
  if (!parts[0] || !parts[1]) return undefined
  const digits = Math.max(...parts.map(each => each![3]?.length ?? 0))
  const [a, b] = parts.map(each => BigInt(`${each![1]}${each![2]}${(each![3] ?? '').padEnd(digits, '0')}`))
  const left = a - b
  const shown = String(left < 0n ? -left : left).padStart(digits + 1, '0')
  return `${left < 0n ? '-' : ''}${digits ? `${shown.slice(0, -digits)}.${shown.slice(-digits)}` : shown}`
}
