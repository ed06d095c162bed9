// SPDX-License-Identifier: Apache-2.0
import { ask, type Ask } from './http'

export interface Several<T> { items: T[]; next?: string; summary?: unknown }

/** A list, whether the answer is one or a page of one. */
export async function several<T>(path: string, how: Ask = {}): Promise<Several<T>> {
  const said = await ask<T[] | Several<T>>(path, how)
  return Array.isArray(said) ? { items: said } : said
}
