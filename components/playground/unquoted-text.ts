/** Asks for words to be drawn, and does not say which: the model draws what stands in quotes far better. Pure. */
import { findQuoted } from '@/lib/catalog/prompt-rules'

const quote = '["“”„\'‘’«»「『《]'
const carrier =
  'sign|signs|signboard|signage|label|labels|poster|posters|banner|banners|billboard|placard|plaque|' +
  'paper|note|page|cover|card|letters|lettering|logo|headline|title|caption|text|words|neon|screen|sticker|' +
  'stamp|flag|board|chalkboard|blackboard|menu|t-shirt|shirt|mug|book|newspaper|ticket|tag|awning|window'
/** What somebody reads, not what is written there: "a man at the window reading a book". */
const idle = '(?:an?|the|his|her|their|its|it|in|on|at|about|from|nothing)'
const says = 'says|say|saying|reads|read|reading|spells|spelling|states|stating'

/** A thing that carries letters, then what they say: "a sign on the door that says sale". */
const carried = new RegExp(
  `\\b(?:${carrier})\\b[^.!?\\n]{0,60}?\\b(?:${says})\\b[\\s:,]*(?!${quote}|${idle}\\b)([^\\s"“”「」『』《》]+)`,
  'iu',
)
/** The words are named as such: "with the words grand opening". */
const named = new RegExp(
  `\\b(?:with the (?:words?|text|title|caption|slogan|inscription|letters)|titled|entitled|captioned|inscribed)[\\s:,]+(?!${quote})([^\\s]+)`,
  'iu',
)
const chinese = new RegExp(
  `(?:写着|写有|写上|印着|印有|刻着|刻有|标着|标有|题着|题字|文字是|文字为|字样是|字样为)[：:，,\\s]*(?!${quote})([\\p{Script=Han}A-Za-z0-9]{1,12})`,
  'u',
)

/** How it begins, for the hint: "sale". `undefined`: nothing is asked for, or it stands in quotes. */
export function unquotedText(prompt: string): string | undefined {
  // Words between quotes are not instructions: "a book that says nothing" may itself be what is drawn.
  const outside = findQuoted(prompt).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}"…"${text.slice(end)}`,
    prompt,
  )
  for (const pattern of [carried, named, chinese]) {
    const found = pattern.exec(outside)?.[1]?.replace(/[.,;:!?。，；：！？]+$/u, '')
    if (found) return found
  }
  return undefined
}
