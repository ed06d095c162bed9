// SPDX-License-Identifier: Apache-2.0

/** Whether a text is in the clipboard now. Where the page came without encryption, or nobody permits it, it is not, and the page shows what was to be copied. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
