// SPDX-License-Identifier: Apache-2.0
// Months and days are texts here: nothing passes through the zone of the browser.

/**
 * A month as people write it (202207, 2022.7, 2022年7月, full-width digits), as 2022-07. What is no month stays as it was typed, for
 * the server to refuse: a guess would be a wrong amount.
 */
export function month(typed: string): string {
  const parts = /^(\d{4})[-/.年]?(\d{1,2})月?$/.exec(plain(typed))
  if (!parts || !/^\d{6}$|[-/.年]/.test(plain(typed))) return typed
  const [, year, number] = parts
  return +number >= 1 && +number <= 12 ? `${year}-${number.padStart(2, '0')}` : typed
}

/** A day as people write it (20220401, 2022.4.1, 2022年4月1日), as 2022-04-01. What is no day of the calendar stays as it was typed. */
export function day(typed: string): string {
  const text = plain(typed)
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text)
  if (!parts) return typed
  const [, year, number, date] = parts
  const real = new Date(Date.UTC(+year, +number - 1, +date))
  return real.getUTCMonth() === +number - 1 && real.getUTCDate() === +date
    ? `${year}-${number.padStart(2, '0')}-${date.padStart(2, '0')}` : typed
}

/** A day, or a moment of it such as 2021-08-02 14:00; a moment is one of Shanghai unless it says otherwise. */
export function moment(typed: string): string {
  const parts = /^(.*\d[日号]?)[ T]+(\d{1,2})[:时点](\d{2})(?::(\d{2}))?分?$/.exec(typed.normalize('NFKC').trim())
  if (!parts) return day(typed)
  const [, date, hour, minute, second = '00'] = parts
  const read = day(date)
  return isDay(read) && +hour < 24 && +minute < 60 && +second < 60 ? `${read}T${hour.padStart(2, '0')}:${minute}:${second}+08:00` : typed
}

export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && day(text) === text
export const isMonth = (text: string) => /^\d{4}-\d{2}$/.test(text) && month(text) === text

/** As many days after a day; negative for before. */
export function plusDays(date: string, days: number): string {
  const [year, number, on] = date.split('-').map(Number)
  return iso(new Date(Date.UTC(year, number - 1, on + days)))
}

/** As many months after a month, such as 2022-12 and 1: 2023-01. */
export function plusMonths(of: string, months: number): string {
  const [year, number] = of.split('-').map(Number)
  return iso(new Date(Date.UTC(year, number - 1 + months, 1))).slice(0, 7)
}

export const firstOf = (of: string) => `${of}-01`
export const lastOf = (of: string) => plusDays(firstOf(plusMonths(of, 1)), -1)

/** Which day of the week a day is: 1 for Monday, 7 for Sunday. */
export function weekday(date: string): number {
  const [year, number, on] = date.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1, on)).getUTCDay() || 7
}

let ahead = 0

/** Notes what time the server has, from the Date header of an answer: clocks of offices go wrong. */
export function setClock(header: string | null): void {
  const told = header === null ? NaN : Date.parse(header)
  if (!Number.isNaN(told)) ahead = told - Date.now()
}

/** Today in Shanghai, wherever the browser thinks it is. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })
    .format(new Date(Date.now() + ahead))
}

/** A moment of an answer, as the clock in Shanghai showed it. */
export function clock(at: string | undefined): string {
  if (!at) return ''
  if (/\+08:00$/.test(at)) return at.slice(0, 19).replace('T', ' ')
  const told = Date.parse(at)
  return Number.isNaN(told) ? at : new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(new Date(told))
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Full-width digits and signs are the same as ASCII's. */
function plain(typed: string): string {
  return typed.normalize('NFKC').replace(/\s/g, '').replace(/[–—－]/g, '-')
}
