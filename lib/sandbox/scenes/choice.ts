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
  /** Has a place for words. */
  lettered: boolean
  /** May be chosen when nothing asks for it and there are no words. */
  plain: boolean
}

const scenes: Entry[] = [
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
    asks: /\blabel|\btin\b|bottle|\bjar\b|packag|product|\btea\b|包装|瓶|罐|茶/i,
    lettered: true,
    plain: false,
  },
  {
    paint: paintBookOnTable,
    asks: /\bbook|\bcover\b|novel|magazine|书|封面/i,
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
    lettered: true,
    plain: true,
  },
]

export function chooseScene(prompt: string, words: string[], random: Random): Paint {
  const able = words.length > 0 ? scenes.filter(({ lettered }) => lettered) : scenes
  const asked = able.find(({ asks }) => asks.test(prompt))
  return (asked ?? random.pick(able.filter(({ plain }) => words.length > 0 || plain))).paint
}
