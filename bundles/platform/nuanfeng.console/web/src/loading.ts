// SPDX-License-Identifier: Apache-2.0
import { onUnmounted, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { asked, isAbsent, Refusal, Silence } from './api/http'
import type { Problem } from './api/types'
import { session } from './store'
import { language, t } from './words'

export interface Loaded<T> { value: ShallowRef<T | undefined>; problem: ShallowRef<Problem | undefined>; loading: Ref<boolean>; load: () => Promise<void> }

/** What a page reads: again whenever what it depends on changes; a late answer to an earlier question is dropped. */
export function loaded<T>(read: (signal: AbortSignal) => Promise<T> | undefined, ...on: WatchSource<unknown>[]): Loaded<T> {
  const value = shallowRef<T>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)
  let current: AbortController | undefined
  async function load(): Promise<void> {
    current?.abort()
    const mine = current = new AbortController()
    loading.value = true
    problem.value = undefined
    try {
      const got = await read(mine.signal)
      if (mine === current) { value.value = got; problem.value = undefined }
    } catch (e) {
      if (mine === current && (e as Error).name !== 'AbortError') { value.value = undefined; problem.value = problemFrom(e) }
    } finally {
      if (mine === current) loading.value = false
    }
  }
  watch([language, session, ...on], load, { immediate: true })
  onUnmounted(() => current?.abort())
  return { value, problem, loading, load }
}

/** Anything that went wrong, as a sentence for the reader. */
export function problemFrom(e: unknown): Problem {
  if (isAbsent(e)) return { code: 'absent', title: t('state.absent'), detail: '', status: 404 }
  if (e instanceof Refusal) return e.problem
  if (e instanceof Silence) return { code: 'silence', title: t('state.silent'), detail: '', status: 0 }
  console.error(e)
  return { code: 'failed', title: t('state.failed', { detail: (e as Error).message }), detail: '', status: 0 }
}

export { asked }
