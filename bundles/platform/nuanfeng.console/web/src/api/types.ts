// SPDX-License-Identifier: Apache-2.0
// The shapes of answers, as the description of the interface has them: only the members that are shown.

export interface Citation { id: string; document: string; title: string; clause: string; href: string; source?: string; text?: string; textStatus?: string; missing?: string; reason?: string; note?: string }
export interface Warning { code: string; detail: string; title?: string; key?: string }
export interface Party { id: string; name: string }
export interface Missing { kind: string; place?: string; owner?: string }

/** JSON Schema, as far as forms are made from it. */
export interface Schema {
  title?: string; description?: string; type?: string | string[]; format?: string; pattern?: string; default?: unknown; const?: unknown
  enum?: unknown[]; oneOf?: Schema[]; items?: Schema; properties?: Record<string, Schema>; required?: string[]
  minimum?: number; maximum?: number; maxLength?: number; maxItems?: number
  'x-order'?: number; 'x-titles'?: string[]; 'x-marks'?: string[]; 'x-reference'?: string; 'x-personal'?: boolean; 'x-unit'?: string
}

export interface Place { place: string; code: string; name: string; level: string; parent: string | null; status: string; reason?: string; covers: Record<string, string>; bundle?: Bundle; counts?: Record<string, number> }
export interface Bundle { version: string; digest: string }
export interface Offer { rule: string; title: string; outcomeKind: string; facts: Schema; decidedBy: string; doesNotDecide?: string; codes?: unknown }

export interface Parameter {
  key: string; place: string; on: string; description: string; type: string; status: string; value?: unknown; unit?: string; modality?: string
  decidedBy: string; decidedByName?: string; from?: string; to?: string; entered?: string; reviewBy?: string; note?: string; configure?: string; reason?: string
  provisional?: boolean; inWords?: string; missing?: Missing; citation?: Citation; overridden: Overridden[]; next?: { from: string; value?: unknown; status?: string; inWords?: string; citation?: Citation }; warnings: Warning[]
}
export interface Overridden { place: string; placeName?: string; status?: string; value?: unknown; from: string; citation?: Citation }
export interface Stretch { place: string; placeName?: string; from?: string; to?: string; status: string; value?: unknown; unit?: string; citation?: Citation; promulgated?: string; provisional?: boolean; configure?: string; wins?: { from?: string; to?: string }[] }

export interface TraceLine {
  kind: string; name: string; title?: string; value?: unknown; valueTitle?: string; unit?: string; decidedBy?: string; placeName?: string
  from?: string; to?: string; rounding?: string; roundingTitle?: string; cite?: number; length?: number; rule?: string; ruleTitle?: string; provisional?: boolean
  option?: string; optionTitle?: string; days?: string[]
}
export interface Item { code: string; title?: string; amount?: string; modality?: string; cite?: number; text?: string }
export interface Outcome {
  kind: string; amount?: string; currency?: string; parts?: Record<string, string>; modality?: string; items?: (Item | string)[]; total?: string
  columns?: (string | { id: string; title: string })[]; rows?: Record<string, unknown>[]; decision?: string; decisionTitle?: string; title?: string
  values?: Record<string, unknown>; titles?: Record<string, string>; reasons?: { code: string; text: string; cite?: number }[]; dates?: Record<string, string>
}
export interface Calculation {
  rule: string; place: string; asked?: string; on: string; onFrom: string; hypothetical: boolean; edition: string; engine: string; outcome: Outcome
  trace: TraceLine[]; citations: Citation[]; warnings: Warning[]; owedBy?: Party[]; owedTo?: Party[]; doesNotDecide?: string
}

export interface Problem {
  code: string; title: string; detail: string; status: number; errors?: FieldError[]; configure?: string; missing?: Missing; citations?: Citation[]
  warnings?: Warning[]; trace?: TraceLine[]; suggestions?: (string | { key?: string; title?: string })[]; on?: string; edition?: string; engine?: string; place?: string; parameter?: string
}
export interface FieldError { field: string; code: string; detail: string; cell?: string; sheet?: string }

export interface DocumentEntry { id: string; number?: string; title: string; place: string; issuers?: string[]; issued?: string; effective?: string; kind?: string; source?: string; textStatus?: string; missing?: Record<string, string> }
export interface ClauseEntry { id: string; clause: string; href: string; text?: string; textStatus?: string; reason?: string; missing?: string }
export interface DocumentDetail extends DocumentEntry { restsOn: DocumentEntry[]; basisOf: DocumentEntry[]; clauses: ClauseEntry[]; archive?: { note?: string; part?: string; sha256?: string } }

export interface Measure { id: string; point: string; title: string; text?: string; operation: string; agencies: Party[]; local: boolean; decidedBy: string; from?: string; citation?: Citation; note?: string }
export interface Matrix { id: string; point: string; title: string; text?: string; cells: Record<string, { operation: string; lead?: Party | string; text?: string; citation?: Citation }> }
export interface Agency { id: string; name: string; aliases: string[]; kind: string; level: string; place: string }

export interface Duty {
  id: string; instance?: string; title: string; kind: string; status: string; modality?: string; period?: string; due?: string; actBy?: string; nominal?: string; shift?: string
  place?: string; placeName?: string; retroactive?: boolean; tentative?: boolean; soft?: boolean; note?: string; owedBy: Party[]; owedTo?: Party[]; forms?: { id: string; title: string; number?: string }[]
  configure?: string; trigger?: string; readings?: { name: string; citation?: Citation }[]; citation?: Citation; warnings: Warning[]; submission?: string | Submissions; event?: string; reason?: string
}
/** Who of those that owe it has handed in which form. */
export interface Submissions { state: string; submitted: number; bodies: number; each?: { unit: string; name?: string; state: string; outstanding?: string[]; handedIn?: string; late?: boolean }[] }
export interface CalendarDay { date: string; working: boolean; name?: string; statutoryFestival?: boolean; citation?: Citation; provisional?: boolean }

export interface AgendaEntry { date: string; place: string; placeName?: string; kind: string; key?: string; title: string; before?: unknown; after?: unknown; citation?: Citation; unit?: string }
export interface Gap { place: string; placeName?: string; kind?: string; status?: string; key?: string; title?: string; description?: string; detail?: string; reason?: string; configure?: string; year?: string | number; since?: string; reviewBy?: string; citation?: Citation; missing?: Missing }

export interface Difference { key: string; kind: string; label?: string; mark?: string; here?: unknown; there?: unknown; hereText?: string; thereText?: string; from?: string; citations?: Citation[]; hereCites?: number[]; thereCites?: number[] }

export interface Stored { place: string; version: string; digest: string; state: string; arrivedAt: string; origin?: string; by?: string; signer?: string; needs?: string[]; remark?: string; report?: GateReport }
export interface Finding { file?: string; line?: number; code: string; detail: string; mend?: string }
export interface GateReport { passed: boolean; checks: { check: string; title?: string; passed: boolean; findings: Finding[]; seconds?: string }[]; consequences: Consequence[] }
export interface Consequence { id: string; place?: string; example?: string; detail?: string }
export interface Change { place: string; from?: string; to?: string; digest?: string; remove?: boolean; fromVersion?: string; toVersion?: string }
export interface Plan { edition?: string; planHash: string; baseEdition: string; changes: Change[]; consequences?: Consequence[]; [more: string]: unknown }
export interface Activation { seq: number; at: string; by: string; changes: Change[]; edition: string; previousEdition: string; comment?: string; prevHash: string; hash: string; preparedBy?: string; approvedBy?: string; approvalNumber?: string; emergency?: boolean; request?: string }

export interface Register { type: string; title: string; personal: boolean | string; purpose?: string; places?: string[]; fields?: number }
export interface RecordEntry { id: string; version: number | string; body: Record<string, unknown>; validFrom?: string; endedOn?: string; place?: string; state?: string }
export interface Page<T> { items: T[]; next?: string }
export interface Job { id: string; kind: string; title?: string; place?: string; period?: string; type?: string; run?: string; rows?: Record<string, number>; issues?: unknown[]; state: string; done?: number | string; all?: number | string; problem?: Problem | { detail?: string }; links?: Record<string, string>; by?: string; at?: string; created?: string }

export interface FormEntry { id: string; title: string; number?: string; place: string; note?: string; citation?: Citation; filledBy?: Party[]; receivedBy?: Party[]; period?: string }
export interface Report { id: string; place?: string; form: string; title?: string; unit?: string; period: string; state: string; version?: string | number; edition?: string; hash?: string; life?: { state: string; at: string; by: string; note?: string }[]; duty?: { title?: string; actBy?: string; due?: string }; findings?: { code: string; detail: string; cell?: string }[] }

export interface Session { subject: string; name?: string; profile?: string; means?: string; roles: { role: string; placePrefix?: string }[]; may?: string[] }
export interface IdentityProvider { configured: boolean; name?: string; href?: string }
export interface Account { user: string; name?: string; roles: { role: string; placePrefix?: string }[]; disabled?: boolean; mustChangePassword?: boolean; version?: number; password?: string }
export interface Edition { edition: string; since: string; engine: string; places: { place: string; name?: string; status: string; since?: string; bundle?: Bundle; reason?: string }[] }
export interface Health { ready: boolean; edition: string; logIntact?: boolean; places: { place: string; state: string; version?: string; reason?: string; since?: string }[]; remarks: unknown[]; records?: string; [more: string]: unknown }
