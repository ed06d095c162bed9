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
