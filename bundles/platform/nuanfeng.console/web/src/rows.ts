// SPDX-License-Identifier: Apache-2.0
import { computed, onMounted, onUnmounted, ref, type ComponentPublicInstance, type Ref } from 'vue'

const BEYOND = 20
const FIRST_HEIGHT = 44

/** Of many rows those that are seen, and some before and after; all of them on paper. Rows are of one height. */
export function rowWindow<T>(rows: Ref<T[]>) {
  const element = ref<HTMLElement>()
  const top = ref(0)
  const room = ref(900)
  const height = ref(FIRST_HEIGHT)
  const printing = ref(false)
  const first = computed(() => (printing.value ? 0 : Math.max(0, Math.min(Math.floor(top.value / height.value) - BEYOND, rows.value.length - 1))))
  const last = computed(() => (printing.value ? rows.value.length : Math.min(rows.value.length, Math.ceil((top.value + room.value) / height.value) + BEYOND)))
  function scrolled(): void {
    const box = element.value
    if (!box) return
    const one = box.querySelector<HTMLElement>('tr.row')?.offsetHeight
    if (one) height.value = one
    top.value = box.scrollTop
    room.value = box.clientHeight
  }
  const begin = () => { printing.value = true }
  const end = () => { printing.value = false }
  onMounted(() => { addEventListener('beforeprint', begin); addEventListener('afterprint', end) })
  onUnmounted(() => { removeEventListener('beforeprint', begin); removeEventListener('afterprint', end) })
  return {
    box: (it: Element | ComponentPublicInstance | null) => { element.value = (it as HTMLElement | null) ?? undefined },
    scrolled,
    shown: computed(() => rows.value.slice(first.value, last.value)),
    above: computed(() => first.value * height.value),
    below: computed(() => (rows.value.length - last.value) * height.value),
    isNearEnd: computed(() => rows.value.length > 0 && last.value >= rows.value.length - BEYOND && top.value > 0),
  }
}
