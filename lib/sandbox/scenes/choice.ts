import type { Random } from '@/lib/sandbox/random'
import type { Paint } from '@/lib/sandbox/scene'
import { paintBookOnTable } from '@/lib/sandbox/scenes/book-on-table'
import { paintMistyMountains } from '@/lib/sandbox/scenes/misty-mountains'
import { paintNeonNight } from '@/lib/sandbox/scenes/neon-night'
import { paintSeaAtDusk } from '@/lib/sandbox/scenes/sea-at-dusk'
import { paintShopStreet } from '@/lib/sandbox/scenes/shop-street'
import { paintStillLife } from '@/lib/sandbox/scenes/still-life'
import { paintTinOnStone } from '@/lib/sandbox/scenes/tin-on-stone'
import { paintWallPoster } from '@/lib/sandbox/scenes/wall-poster'

interface Entry {
  paint: Paint
  /** Words of a prompt that ask for this scene. */
  asks: RegExp
  /** May be chosen when nothing asks for it: with words to letter, without, or both. */
  lettered: boolean
  plain: boolean
}

const scenes: readonly [Entry, ...Entry[]] = [
  { paint: paintWallPoster, asks: /poster|海报|exhibition/i, lettered: true, plain: false },
  {
    paint: paintNeonNight,
    asks: /neon|霓虹|night ?club|夜店|cyberpunk/i,
    lettered: true,
    plain: false,
  },
  {
    paint: paintShopStreet,
    asks: /\bshop|store\b|storefront|bakery|caf[eé]|restaurant|street|招牌|店/i,
    lettered: true,
    plain: false,
  },
  {
    paint: paintTinOnStone,
    asks: /label|\btin\b|bottle|\bjar\b|package|packaging|product|\bcan\b|tea|包装|瓶|罐|茶/i,
    lettered: true,
    plain: false,
  },
  {
    paint: paintBookOnTable,
    asks: /\bbook|cover|novel|magazine|书|封面/i,
    lettered: true,
    plain: false,
  },
  {
    paint: paintStillLife,
    asks: /still life|vase|ceramic|fruit|静物|花瓶|陶/i,
    lettered: false,
    plain: true,
  },
  {
    paint: paintMistyMountains,
    asks: /mountain|misty|landscape|山|scroll|forest|valley/i,
    lettered: true,
    plain: true,
  },
  {
    paint: paintSeaAtDusk,
    asks: /\bsea\b|ocean|beach|harbou?r|coast|海|湖|lake|boat|sunset|sunrise|日落/i,
    lettered: false,
    plain: true,
  },
]

export function chooseScene(prompt: string, words: string[], random: Random): Paint {
  const asked = scenes.find(({ asks }) => asks.test(prompt))
  if (asked) return asked.paint
  const [first = scenes[0], ...others] = scenes.filter((entry) =>
    words.length > 0 ? entry.lettered : entry.plain,
  )
  return random.pick([first, ...others]).paint
}
