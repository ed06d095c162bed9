// SPDX-License-Identifier: Apache-2.0
import { t, word } from '../words'

/** A value of a policy as one line of text: lists one after the other, tables by how many rows they have. Amounts stay the texts they are. */
export function shown(value: unknown, unit?: string): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (Array.isArray(value)) return value.map(each => shown(each)).join('、')
  if (isTable(value)) return t('ask.table', { count: value.rows.length })
  if (typeof value === 'object') return Object.entries(value).map(([name, each]) => `${name} ${shown(each)}`).join('，')
  return `${value}${unit && unit !== '1' ? ` ${word('unit', unit)}` : ''}`
}

export interface Table { columns: (string | { id: string; title: string })[]; rows: Record<string, unknown>[] }

export const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && 'rows' in value && 'columns' in value
export const columnId = (column: Table['columns'][number]) => (typeof column === 'string' ? column : column.id)
export const columnTitle = (column: Table['columns'][number]) => (typeof column === 'string' ? column : column.title)

/** A hash as people compare it. */
export const short = (hash: string | undefined) => (hash ?? '').replace(/^sha256:/, '').slice(0, 12)

/** A version without the hash behind it: who wants the hash finds it beside. */
export const version = (said: string | undefined) => (said ?? '').replace(/\s*sha256:[0-9a-f]+$/, '')
export const hashOf = (said: string | undefined) => /sha256:[0-9a-f]+$/.exec(said ?? '')?.[0]

const STATED = /\b(NOT_CONFIGURED|NOT_STATED|ENDED|make-up|workday|weekend|off)\b/g

/** What one side of a difference says: codes that stand where a value could are said in words. */
export const stated = (said: unknown) => shown(said).replace(STATED, code => word('stated', code))
