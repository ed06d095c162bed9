// SPDX-License-Identifier: Apache-2.0
import type { Schema } from '../api/types'
import { day, moment, month } from './dates'
import { decimal, lines } from './numbers'

/** What a person uses to say a fact. */
export type Control = 'choice' | 'yesno' | 'month' | 'date' | 'moment' | 'lines' | 'rows' | 'group' | 'number' | 'multiline' | 'text'

/** What a person has typed for one fact: a text, yes or no, or the same for its members. */
export type Typed = string | boolean | undefined | Typed[] | { [member: string]: Typed }

const types = (schema: Schema) => [schema.type ?? []].flat()

/** Which control a fact wants. Its schema decides alone: by format where it names one, else by the form of its texts. */
export function control(schema: Schema): Control {
  if (choices(schema).length) return 'choice'
  if (types(schema).includes('boolean')) return 'yesno'
  if (types(schema).includes('array')) return schema.items && control(schema.items) === 'group' ? 'rows' : 'lines'
  if (types(schema).includes('object')) return 'group'
  if (types(schema).includes('number') || types(schema).includes('integer')) return 'number'
  switch (schema.format) {
    case 'month': return 'month'
    case 'date': return 'date'
    case 'moment': case 'date-time': return 'moment'
    case 'multiline': return 'multiline'
    case 'money': case 'rate': case 'count': case 'decimal': return 'number'
  }
  const pattern = schema.pattern ?? ''
  if (/^\^\(19\|2\[01\]\)\\d\\d-\(0\[1-9\]\|1\[0-2\]\)\$$/.test(pattern)) return 'month'
  if (pattern.startsWith('^((19|2[01])')) return pattern.includes('T') ? 'moment' : 'date'
  return 'text'
}

export interface Choice { value: string; title: string }

/** What can be chosen, in its words. */
export function choices(schema: Schema): Choice[] {
  if (schema.oneOf?.every(one => one.const !== undefined)) return schema.oneOf.map(one => ({ value: String(one.const), title: one.title ?? String(one.const) }))
  return (schema.enum ?? []).map((value, i) => ({ value: String(value), title: schema['x-titles']?.[i] ?? String(value) }))
}

/** What a fact is called. */
export const title = (name: string, schema: Schema) => schema.title ?? schema.description ?? name

/** In the order in which they are asked: as the schema says, required ones first. */
export function inOrder(schema: Schema): [string, Schema][] {
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {}).map((entry, i) => ({ entry, i }))
    .sort((a, b) => Number(required.has(b.entry[0])) - Number(required.has(a.entry[0]))
      || (a.entry[1]['x-order'] ?? a.i) - (b.entry[1]['x-order'] ?? b.i))
    .map(({ entry }) => entry)
}

/** What was typed, as a value of an answer: nothing where nothing was said, numbers as texts. */
export function told(typed: Typed, schema: Schema): unknown {
  if (typed === undefined || typed === '' || typed === null) return undefined
  switch (control(schema)) {
    case 'month': return month(String(typed))
    case 'date': return day(String(typed))
    case 'moment': return moment(String(typed))
    case 'number': return decimal(String(typed))
    case 'yesno': return typed
    case 'lines': return lines(String(typed)).map(line => told(line, schema.items ?? {}) ?? '')
    case 'rows': {
      const rows = (typed as Typed[]).map(row => told(row, schema.items ?? {})).filter(row => row !== undefined)
      return rows.length ? rows : undefined
    }
    case 'group': {
      const members = Object.entries(schema.properties ?? {}).map(([name, member]) => [name, told((typed as Record<string, Typed>)[name], member)])
        .filter(([, value]) => value !== undefined)
      return members.length ? Object.fromEntries(members) : undefined
    }
    default: return String(typed).trim()
  }
}

/** The other way: what stands in a record, as it would have been typed. */
export function typedFrom(value: unknown, schema: Schema): Typed {
  if (value === undefined || value === null) return undefined
  switch (control(schema)) {
    case 'yesno': return value as boolean
    case 'lines': return (value as unknown[]).map(String).join('\n')
    case 'rows': return (value as unknown[]).map(row => typedFrom(row, schema.items ?? {}))
    case 'group': return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, member]) => [name, typedFrom((value as Record<string, unknown>)[name], member)]))
    default: return String(value)
  }
}

/** A value of a fact in words: the title of a choice, yes or no, lists one after the other. */
export function inWords(value: unknown, schema: Schema | undefined, yes: string, no: string): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(each => inWords(each, schema?.items ?? schema, yes, no)).join('、')
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'object') {
    return Object.entries(value).map(([name, each]) => `${title(name, schema?.properties?.[name] ?? {})} ${inWords(each, schema?.properties?.[name], yes, no)}`).join('，')
  }
  return (schema && choices(schema).find(choice => choice.value === String(value))?.title) ?? String(value)
}
