// SPDX-License-Identifier: Apache-2.0

/** What a browser keeps from one visit to the next: how the page looks, and which place was asked about last. Nothing about a person. */
export type Keepsake = 'large' | 'language' | 'place'

export function kept(name: Keepsake): string | null {
  try {
    return localStorage.getItem(`nuanfeng.${name}`)
  } catch {
    return null // Storage is switched off: the page works without.
  }
}

export function keep(name: Keepsake, value: string): void {
  try {
    localStorage.setItem(`nuanfeng.${name}`, value)
  } catch {
    // Storage is switched off or full: the next visit begins afresh, and nothing else is lost.
  }
}
