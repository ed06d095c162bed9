// SPDX-License-Identifier: Apache-2.0
import { ask, Refusal } from './api/http'
import { link } from './router'
import { offers, places } from './store'
import { t } from './words'

export interface Found { title: string; about: string; href: string }

/** What the platform answers to a search, as far as it is shown. */
interface Hit { kind: string; key: string; title: string; place: string; placeName: string; asked?: string; askedName?: string; document?: string; text?: string }

const MOST = 12

/**
 * What is meant by words such as "city question": a question in a place first, then whatever else the platform finds. Names are
 * compared here, pinyin and clauses by the platform.
 */
export async function find(typed: string): Promise<Found[]> {
  const words = typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length) return []
  const [asked, hits] = await Promise.all([questions(words), searched(typed)])
  const all = [...asked, ...hits]
  return all.filter((found, i) => all.findIndex(other => other.href === found.href) === i).slice(0, MOST)
}

interface Spot { code: string; place: string; name: string }

function spots(word: string): Spot[] {
  const found: Spot[] = []
  for (const place of places.value) {
    if (place.name.includes(word) || place.code === word || place.place.split('.').pop() === word) found.push({ code: place.place, place: place.place, name: place.name })
    for (const [code, name] of Object.entries(place.covers)) {
      if (name.includes(word) || code === word) found.push({ code, place: place.place, name: `${place.name}（${name}）` })
    }
  }
  return found.sort((a, b) => a.name.length - b.name.length).slice(0, 4)
}

async function questions(words: string[]): Promise<Found[]> {
  const where = words.map(word => ({ word, at: spots(word) })).find(each => each.at.length)
  if (!where) return []
  const rest = words.filter(word => word !== where.word)
  const found: Found[] = []
  for (const spot of where.at) {
    if (!rest.length) {
      found.push({ title: spot.name, about: t('ask'), href: link('ask', [spot.code]) }, { title: spot.name, about: t('policy'), href: link('policy', [spot.place]) })
      continue
    }
    const fit = (await offers(spot.place)).filter(offer => rest.every(word => offer.title.toLowerCase().includes(word)))
    fit.sort((a, b) => Number(b.title.startsWith(rest[0])) - Number(a.title.startsWith(rest[0])) || a.title.length - b.title.length)
    found.push(...fit.map(offer => ({ title: `${spot.name} ${offer.title}`, about: t('ask'), href: link('ask', [spot.code, offer.rule]) })))
  }
  return found
}

async function searched(typed: string): Promise<Found[]> {
  try {
    return (await ask<Hit[]>('/search', { query: { q: typed } })).flatMap(shown)
  } catch (e) {
    if (e instanceof Refusal) return [] // Names are found all the same.
    throw e
  }
}

function shown(hit: Hit): Found[] {
  const where = hit.askedName ? `${hit.placeName}（${hit.askedName}）` : hit.placeName
  const found = (about: string, href: string, name = hit.title) => [{ title: name.includes(hit.placeName) ? name : `${where} ${name}`, about, href }]
  switch (hit.kind) {
    case 'place': return found(t('ask'), link('ask', [hit.asked ?? hit.place]), where)
    case 'rule': return found(t('ask'), link('ask', [hit.asked ?? hit.place, hit.key]))
    case 'parameter': return found(t('policy.values'), link('policy', [hit.place, 'values', hit.key]))
    case 'duty': return found(t('duties'), link('duties', [hit.place], { duty: hit.key }))
    case 'measure': return found(t('policy.measures'), link('policy', [hit.place, 'measures']))
    case 'agency': return found(t('policy.agencies'), link('duties', [hit.place], { who: hit.key }))
    case 'document': return found(t('policy.documents'), link('policy', ['documents', hit.key]))
    case 'clause': {
      const [document, clause] = hit.key.split('#')
      return found(hit.text ?? t('policy.clauses'), link('policy', ['documents', document], { clause }), `${hit.document ?? ''} ${hit.title}`)
    }
    default: return []
  }
}
