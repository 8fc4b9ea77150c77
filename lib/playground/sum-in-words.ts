/** A sum written out, so that no misplaced point can be overlooked. Rounded up to the cent. Pure and client-safe. */

type Language = 'en' | 'zh'

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const

const englishSteps = [
  [1_000_000, 'million'],
  [1000, 'thousand'],
  [100, 'hundred'],
] as const

function inEnglish(value: number): string {
  for (const [step, name] of englishSteps)
    if (value >= step) {
      const rest = value % step
      const head = `${inEnglish(Math.floor(value / step))} ${name}`
      return rest === 0 ? head : `${head} ${rest < 100 ? 'and ' : ''}${inEnglish(rest)}`
    }
  if (value < 20) return small[value] ?? ''
  const ten = tens[Math.floor(value / 10) - 2] ?? ''
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`
}

const digits = '零一二三四五六七八九'
const chineseSteps = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1000, '千'],
  [100, '百'],
  [10, '十'],
] as const

/** 一百零一, 一千零一十; at the very front 十 stands without its 一. */
function inChinese(value: number, leading = true): string {
  for (const [step, name] of chineseSteps)
    if (value >= step) {
      const count = Math.floor(value / step)
      const rest = value % step
      const head = leading && value < 20 ? name : `${inChinese(count)}${name}`
      if (rest === 0) return head
      return `${head}${rest < step / 10 ? '零' : ''}${inChinese(rest, false)}`
    }
  return digits.charAt(value)
}

/** Whole, from 0 to 999 million. */
export function numberInWords(value: number, language: Language): string {
  return language === 'zh' ? inChinese(value) : inEnglish(value)
}

/** "three dollars and ten cents", "三美元十美分". Never negative. */
export function sumInWords(microUsd: number, language: Language): string {
  const allCents = Math.ceil(microUsd / 10_000)
  const dollars = Math.floor(allCents / 100)
  const cents = allCents % 100
  if (language === 'zh')
    return [
      dollars > 0 || cents === 0 ? `${inChinese(dollars)}美元` : '',
      cents > 0 ? `${inChinese(cents)}美分` : '',
    ].join('')
  const named = (value: number, unit: string) =>
    `${inEnglish(value)} ${unit}${value === 1 ? '' : 's'}`
  return [
    ...(dollars > 0 || cents === 0 ? [named(dollars, 'dollar')] : []),
    ...(cents > 0 ? [named(cents, 'cent')] : []),
  ].join(' and ')
}
