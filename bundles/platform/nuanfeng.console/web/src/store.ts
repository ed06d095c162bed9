// SPDX-License-Identifier: Apache-2.0
import { computed, ref, shallowRef } from 'vue'
import { address, ask, holdKey, isAbsent, Refusal } from './api/http'
import type { IdentityProvider, Offer, Place, Session } from './api/types'
import { keep, kept } from './kept'
import { language } from './words'

export const places = shallowRef<Place[]>([])
export const session = shallowRef<Session>()
export const signing = ref(false)

let placesIn = ''

export async function loadPlaces(): Promise<void> {
  if (placesIn === language.value) return
  const spoken = language.value
  places.value = await ask<Place[]>('/places')
  placesIn = spoken
}

const byKey = computed(() => new Map(places.value.map(place => [place.place, place])))

/** A place by its path, its division code, or the code of one of its districts. */
export function placeOf(said: string | undefined): Place | undefined {
  return said === undefined ? undefined : byKey.value.get(said) ?? places.value.find(place => place.code === said || place.covers[said] !== undefined)
}

/** What a place is called; with the district where that was asked. */
export function placeName(said: string | undefined): string {
  const place = placeOf(said)
  if (!place) return said ?? ''
  const district = place.covers[said!]
  return district ? `${place.name}（${district}）` : place.name
}

/** What a body that reports is called: a district by its code, else what it calls itself. */
export function unitName(unit: string | undefined): string {
  return places.value.find(each => each.covers[unit ?? ''] !== undefined)?.covers[unit!] ?? placeOf(unit)?.name ?? unit ?? ''
}

export const lastPlace = () => kept('place') ?? places.value.find(place => place.parent !== null)?.place ?? places.value[0]?.place ?? ''
export const remember = (place: string) => keep('place', place)

const offered = new Map<string, Promise<Offer[]>>()

/** What can be asked in a place, with the forms of its facts. Asked once. */
export function offers(place: string, on?: string): Promise<Offer[]> {
  const name = `${place} ${on ?? ''} ${language.value}`
  const known = offered.get(name) ?? ask<Offer[]>(`/places/${encodeURIComponent(place)}/calculations`, { query: { on } })
  offered.set(name, known)
  known.catch(() => offered.delete(name))
  return known
}

/** Forgets what may have changed because a policy did. */
export function refresh(): Promise<void> {
  offered.clear()
  placesIn = ''
  return loadPlaces()
}

export async function whoAmI(): Promise<void> {
  try {
    session.value = await ask<Session>('/session')
  } catch (e) {
    if (!(e instanceof Refusal)) throw e
    session.value = undefined
  }
}

/** @param said user and password, or the administrator's key */
export async function signIn(said: { user: string; password: string; newPassword?: string } | { key: string }): Promise<void> {
  try {
    session.value = await ask<Session>('/session', { body: said })
  } catch (e) {
    if (!isAbsent(e) || !('key' in said)) throw e
    // A platform without sessions: the key itself is shown with each question.
    holdKey(said.key)
    try {
      await ask('/policies')
    } catch (refused) {
      holdKey('')
      throw refused
    }
    session.value = { subject: 'admin', roles: [] }
  }
  signing.value = false
}

/** Where people sign in with the account that their office gave them; nothing where no provider is configured. */
export async function provider(): Promise<IdentityProvider | undefined> {
  const said = await ask<IdentityProvider>('/session/oidc')
  return said.configured ? said : undefined
}

/** The way to the provider and back to this page. @param anew whether they prove there once more who they are */
export function wayToProvider(href: string, anew = false): string {
  const page = location.hash.replace(/^#/, '').split('?')[0]
  return address(href, { to: /^(\/[A-Za-z0-9._~-]+){1,12}$/.test(page) ? page : undefined, anew: anew ? 'true' : undefined })
}

const REFUSAL = 'nuanfeng-refused'

/** Why somebody who came back from the provider was not let in, once. */
export function takeRefusal(): string {
  const said = document.cookie.split('; ').find(each => each.startsWith(`${REFUSAL}=`))?.slice(REFUSAL.length + 1)
  if (!said) return ''
  document.cookie = `${REFUSAL}=; Path=/; SameSite=Strict; Max-Age=0`
  try {
    return decodeURIComponent(said)
  } catch {
    return ''
  }
}

export async function signOut(): Promise<void> {
  holdKey('')
  try {
    await ask<void>('/session', { method: 'DELETE', accept: '*/*' })
  } catch (e) {
    if (!(e instanceof Refusal) && !(e instanceof SyntaxError)) throw e
  }
  session.value = undefined
}
