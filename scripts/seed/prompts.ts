import type { Random } from './random'

const subjects = [
  'a storefront at dusk with the sign "{en}"',
  'a poster with the words "{en}"',
  'a tea tin labelled "{zh}" on white linen',
  'a book cover titled "{en}" in dark green cloth',
  'neon letters "{en}" above a night canteen',
  'a soda can lettered "{zh}"',
  'a mug that says "{en}" beside an open window',
  'matchboxes printed "{zh}" on a wooden table',
  'dunes at noon, a small flag that reads "{en}"',
  'three blue porcelain vases and a card "{zh}"',
]
const chineseSubjects = [
  '街角面包房，招牌写着「{zh}」',
  '一张海报，上面写着「{zh}」',
  '龙井茶罐，标签上印着「{zh}」',
  '书的封面，书名「{zh}」，布面精装',
  '深夜食堂的霓虹灯，写着「{zh}」',
  '春节红灯笼，灯上写着「{zh}」',
  '青花瓷花瓶，旁边卡片写着「{zh}」',
  '火柴盒排列整齐，印着「{zh}」',
]
const english = [
  'OPENING SOON',
  'open late',
  'Late Jazz',
  'The Quiet Harbour',
  'good morning',
  'SALT & CEDAR',
  'Moon Market',
  'Slow Water',
  '50% off',
  'Light & Linen',
]
const chinese = [
  '晨光面包房',
  '深夜食堂',
  '龙井',
  '中秋',
  '福',
  '茶馆',
  '头抽',
  '即将开业',
  '柚子',
  '光与麻',
]
const details = [
  'soft morning light',
  'studio photograph',
  'film grain',
  'shallow depth of field',
  'warm shadows',
  'clean white background',
  'rain on the street',
  'seen from above',
  'bold type',
  'muted colours',
  'close up',
  'wide angle',
  'late afternoon sun',
  'wooden shelves',
]
const chineseDetails = [
  '清晨柔光',
  '棚拍',
  '胶片颗粒',
  '浅景深',
  '暖色阴影',
  '白色背景',
  '雨后街道',
  '俯视构图',
  '字体清晰',
  '低饱和度',
  '特写',
  '广角',
  '午后阳光',
  '木质货架',
]

/** Rare enough to be looked for: about one prompt in ten thousand holds each. */
export const rareWords = { english: 'zephyrine', chinese: '饕餮' } as const

function fill(pattern: string, random: Random): string {
  return pattern.replace('{en}', random.oneOf(english)).replace('{zh}', random.oneOf(chinese))
}

export function makePrompt(random: Random): string {
  const inChinese = random.chance(0.45)
  const some = Array.from({ length: 3 + random.below(5) }, () =>
    random.oneOf(inChinese ? chineseDetails : details),
  )
  const rare = random.chance(0.0001) ? [inChinese ? rareWords.chinese : rareWords.english] : []
  const subject = fill(random.oneOf(inChinese ? chineseSubjects : subjects), random)
  return [subject, ...new Set(some), ...rare].join(inChinese ? '，' : ', ')
}
