// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue'
import { setClock } from '../read/dates'
import { language } from '../words'
import type { Problem } from './types'

/** An answer of the platform that says no, in its own words. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) { super(problem.detail) }
}

/** Nobody answered: no network, or a server that is being started again. */
export class Silence extends Error {}

const BASE = '/api/v1'

/** A key that somebody signed in with where the server makes no sessions. In memory only: it goes with the page. */
let key = ''
/** Counts how often the server asked who is there, so that the page can ask to sign in. */
export const asked = ref(0)

export function holdKey(held: string): void { key = held }

export interface Ask { method?: string; body?: unknown; file?: Blob; type?: string; accept?: string; headers?: Record<string, string>; query?: Record<string, string | undefined>; signal?: AbortSignal }

/** Asks the platform. @throws Refusal where it refuses @throws Silence where it does not answer */
export async function ask<T>(path: string, how: Ask = {}): Promise<T> {
  return (await answer(path, how)).json()
}

/** As {@link ask}, with the head of the answer. */
export async function answer(path: string, how: Ask = {}): Promise<Response> {
  const body = how.file ?? (how.body === undefined ? undefined : JSON.stringify(how.body))
  const headers: Record<string, string> = {
    'Accept': how.accept ?? 'application/json, application/problem+json', 'Accept-Language': language.value, ...how.headers,
  }
  // Never one of the types that a form of another site can send.
  if (how.method && how.method !== 'GET' || body !== undefined) headers['Content-Type'] = how.type ?? 'application/json'
  if (key) headers.Authorization = `Bearer ${key}`
  let response: Response
  try {
    response = await fetch(address(path, how.query), { method: how.method ?? (body === undefined ? 'GET' : 'POST'), headers, body, signal: how.signal, cache: 'no-cache' })
  } catch (e) {
    if ((e as Error).name === 'AbortError') throw e
    throw new Silence()
  }
  setClock(response.headers.get('Date'))
  if (response.ok) return response
  const problem = await problemOf(response)
  if (response.status === 401 && path !== '/session') asked.value++
  throw new Refusal(problem)
}

async function problemOf(response: Response): Promise<Problem> {
  const said = await response.text()
  try {
    return JSON.parse(said)
  } catch {
    return { code: `http-${response.status}`, title: `HTTP ${response.status}`, detail: said.slice(0, 300), status: response.status }
  }
}

/** The address of an answer, as a link or a feed needs it. */
export function address(path: string, query: Record<string, string | undefined> = {}): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== '').map(([name, value]) => `${name}=${encodeURIComponent(value!)}`)
  return (path.startsWith('/api/') || path.startsWith('/health') || path.startsWith('/ready') ? path : BASE + path)
    + (said.length ? (path.includes('?') ? '&' : '?') + said.join('&') : '')
}

/** Whether the platform does not have what was asked for, as an older one does not. */
export const isAbsent = (e: unknown) => e instanceof Refusal && (e.problem.status === 404 || e.problem.status === 405) && ['not-found', 'method-not-allowed', 'http-404', 'http-405'].includes(e.problem.code)

/** Gives what an answer holds to the reader as a file. */
export async function download(path: string, how: Ask, fallback: string): Promise<void> {
  const response = await answer(path, how)
  const disposition = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const name = encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? fallback
  save(await response.blob(), name)
}

/** Gives bytes to the reader as a file. */
export function save(bytes: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
