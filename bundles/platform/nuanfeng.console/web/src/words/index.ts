// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue'
import { keep, kept } from '../kept'
import { en } from './en'
import { zh, type Key } from './zh'

export type Language = 'zh-CN' | 'en'
export type { Key }

export const language = ref<Language>(kept('language') === 'en' ? 'en' : 'zh-CN')

export function speak(chosen: Language): void {
  language.value = chosen
  keep('language', chosen)
}

/** A text of the console, with what stands in its {places}. */
export function t(key: Key, said: Record<string, string | number> = {}): string {
  return (language.value === 'en' ? en : zh)[key].replace(/\{(\w+)\}/g, (_, name) => String(said[name] ?? ''))
}

/** What a code of an answer is called; the code itself where it is one that came later than this console. */
export function word(kind: string, code: string | undefined): string {
  if (code === undefined || code === '') return ''
  const key = `${kind}.${code}` as Key
  return key in zh ? t(key) : code
}
