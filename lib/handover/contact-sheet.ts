/** Pictures and their words on pages to be printed: one HTML file that needs nothing else. Pure. */
import type { ReviewState } from '@/lib/review/machine'

export interface SheetPicture {
  fileName: string
  prompt: string
  /** `1472 × 1104 · Model Studio · 1284`, in the reader's language. */
  facts: string
  state: ReviewState
  /** WebP; `null` where it could not be read. */
  thumb: Uint8Array | null
  width: number
  height: number
}

export interface SheetWords {
  locale: string
  title: string
  states: Record<ReviewState, string>
  /** Of pictures whose bytes are not there. */
  missing: string
}

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** People's words cannot become markup, nor turn the direction of what follows. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)

const style = `
@page { margin: 12mm }
* { box-sizing: border-box }
body { margin: 24px; color: #181818; background: #fff; font: 12px/1.5 system-ui, "Noto Sans SC", sans-serif }
h1 { font-size: 20px; font-weight: 600; margin: 0 0 16px }
ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 20px 12px; margin: 0; padding: 0; list-style: none }
li { break-inside: avoid; display: flex; flex-direction: column; gap: 4px }
.frame { height: 180px; display: grid; place-items: center; background: #f0f0f0 }
img { max-width: 100%; max-height: 180px; width: auto; height: auto; display: block }
.name { font-family: ui-monospace, monospace; font-size: 10px; overflow-wrap: anywhere }
.prompt { font-family: Georgia, "Noto Serif SC", serif; display: -webkit-box; -webkit-line-clamp: 5; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; margin: 0 }
.facts { color: #4d4d4d; font-size: 11px }
@media print { body { margin: 0 } ol { grid-template-columns: repeat(4, 1fr) } }
`

function figure(picture: SheetPicture, words: SheetWords): string {
  const { fileName, prompt, facts, state, thumb, width, height } = picture
  const shown = thumb
    ? `<img src="data:image/webp;base64,${Buffer.from(thumb).toString('base64')}" width="${width}" height="${height}" alt="${escapeHtml(prompt)}">`
    : escapeHtml(words.missing)
  return `<li><div class="frame">${shown}</div>
<div class="name">${escapeHtml(fileName)}</div>
<p class="prompt" dir="auto">${escapeHtml(prompt)}</p>
<div class="facts">${escapeHtml(facts)} · ${escapeHtml(words.states[state])}</div></li>`
}

export function contactSheet(pictures: readonly SheetPicture[], words: SheetWords): string {
  return `<!doctype html>
<html lang="${escapeHtml(words.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(words.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(words.title)}</h1>
<ol>
${pictures.map((picture) => figure(picture, words)).join('\n')}
</ol>
</body>
</html>
`
}
