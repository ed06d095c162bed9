// SPDX-License-Identifier: Apache-2.0
import { reactive, watch } from 'vue'
import { refresh, session } from './store'

/** How often something of each kind was told to be different, as long as somebody is signed in: whoever shows it reads it again. */
export const happened = reactive({ edition: 0, candidate: 0, request: 0, job: 0, place: 0 })

type Kind = keyof typeof happened

let source: EventSource | undefined

watch(session, who => {
  source?.close()
  source = undefined
  if (!who || who.means === 'key') return // A key is not sent with events; pages are as they were read.
  const told = source = new EventSource('/api/v1/events')
  for (const kind of Object.keys(happened) as Kind[]) {
    told.addEventListener(kind, () => {
      happened[kind]++
      if (kind === 'edition' || kind === 'place') void refresh().catch(() => { /* The next page that is opened reads them. */ })
    })
  }
})
