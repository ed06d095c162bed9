// SPDX-License-Identifier: Apache-2.0
// What axe passes over where it cannot decide: the contrast of every visible text with what lies behind it, computed.
// Answers {judged, poor: [text, ratio, colours]}.
function channels(colour) {
  const parts = /rgba?\(([^)]+)\)/.exec(colour)
  if (!parts) return null
  const [r, g, b, a = '1'] = parts[1].split(/[\s,/]+/)
  return [+r, +g, +b, +a]
}
function over(top, below) {
  return [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1)
}
function behind(element) {
  const layers = []
  for (let each = element; each; each = each.parentElement) {
    const colour = channels(getComputedStyle(each).backgroundColor)
    if (colour && colour[3] > 0) {
      layers.push(colour)
      if (colour[3] === 1) break
    }
  }
  return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1])
}
function luminance(colour) {
  const [r, g, b] = colour.slice(0, 3).map(c => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const found = { judged: 0, poor: [] }
function judge(element, text, colour) {
  const style = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  if (!text || style.visibility !== 'visible' || box.width < 1 || box.height < 1 || element.closest('[disabled], .is-disabled, [aria-hidden=true]')) return
  const ground = behind(element)
  const ink = over(channels(colour || style.color) || [0, 0, 0, 1], ground)
  const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a)
  const ratio = (light + 0.05) / (dark + 0.05)
  const size = parseFloat(style.fontSize)
  const isLarge = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700)
  found.judged++
  if (ratio < (isLarge ? 3 : 4.5)) found.poor.push(`${text.slice(0, 40)}: ${ratio.toFixed(2)} (${colour || style.color} on ${ground})`)
}
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
while (walker.nextNode()) judge(walker.currentNode.parentElement, walker.currentNode.nodeValue.trim())
for (const field of document.querySelectorAll('input, textarea')) {
  if (field.placeholder && !field.value) judge(field, field.placeholder, getComputedStyle(field, '::placeholder').color)
}
return found
