// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue'

/** Places of the console in the order of the bar. */
export const ROOMS = ['home', 'ask', 'policy', 'duties', 'compare', 'changes', 'records', 'system'] as const
export type Room = typeof ROOMS[number]

const hash = ref(location.hash)
addEventListener('hashchange', () => { hash.value = location.hash })

/** Where the reader is: everything has an address, and none holds a fact about a person. */
export const route = computed(() => {
  const [path, query = ''] = hash.value.replace(/^#\/?/, '').split('?')
  const parts = path.split('/').filter(Boolean).map(read)
  const room = ROOMS.find(each => each === parts[0]) ?? 'home'
  return { room: room as Room, parts: parts.slice(1), query: Object.fromEntries(new URLSearchParams(query)) as Record<string, string> }
})

export function link(room: Room, parts: (string | undefined)[] = [], query: Record<string, string | undefined> = {}): string {
  const path = [room === 'home' ? '' : room, ...parts].filter(part => part !== undefined && part !== '').map(part => encodeURIComponent(part!)).join('/')
  const said = Object.entries(query).filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&')
  return `#/${path}${said ? `?${said}` : ''}`
}

export function go(room: Room, parts: (string | undefined)[] = [], query: Record<string, string | undefined> = {}): void {
  location.hash = link(room, parts, query)
}

/** The same page with other options, without a step in the history. */
export function amend(query: Record<string, string | undefined>): void {
  const { room, parts } = route.value
  history.replaceState(null, '', link(room, parts, { ...route.value.query, ...query }))
  hash.value = location.hash
}

function read(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
