/** How each filter is written in the address, and which of its values are none. Client-safe. */
import { providerIds } from '@/lib/catalog/models'
import { ratios, shapes, sizeClasses } from '@/lib/catalog/shape'
import { parseUsd, usdDecimal } from '@/lib/cost/money'
import { isDay } from '@/lib/gallery/calendar'
import { isImageId } from '@/lib/gallery/image-id'
import { frameStates } from '@/lib/gallery/frame-state'
import { reviewStates } from '@/lib/review/machine'

interface Facet<Value> {
  read(text: string): Value | null
  write(value: Value): string
}

const oneOf = <Text extends string>(known: readonly Text[]): Facet<Text> => ({
  read: (text) => known.find((value) => value === text) ?? null,
  write: (value) => value,
})

const textThat = (fits: (text: string) => boolean): Facet<string> => ({
  read: (text) => (fits(text) ? text : null),
  write: (value) => value,
})

const stars: Facet<number> = {
  read: (text) => (/^[1-5]$/.test(text) ? Number(text) : null),
  write: String,
}

const yesOrNo: Facet<boolean> = {
  read: (text) => (text === 'yes' ? true : text === 'no' ? false : null),
  write: (value) => (value ? 'yes' : 'no'),
}

/** Dollars in the address, micro-dollars in the filter. */
const money: Facet<number> = {
  read(text) {
    try {
      return parseUsd(text.trim())
    } catch {
      return null
    }
  },
  write: (microUsd) => usdDecimal(microUsd).replace(/\.?0+$/, ''),
}

export const longestTag = 80

/** In the order in which an address lists them. */
export const facets = {
  provider: oneOf(providerIds),
  state: oneOf(frameStates),
  review: oneOf(reviewStates),
  shape: oneOf(shapes),
  ratio: oneOf(ratios),
  size: oneOf(sizeClasses),
  author: textThat(isImageId),
  collection: textThat(isImageId),
  tag: textThat((text) => text !== '' && text.length <= longestTag && text.isWellFormed()),
  /** At least. */
  rating: stars,
  rewritten: yesOrNo,
  /** At least and at most, a picture. */
  costFrom: money,
  costTo: money,
  /** First and last day, as `dayOf` writes them. */
  from: textThat(isDay),
  to: textThat(isDay),
}

export type FacetName = keyof typeof facets
export type FacetValues = {
  [Name in FacetName]: (typeof facets)[Name] extends Facet<infer Value> ? Value | null : never
}

export const facetNames = Object.keys(facets) as FacetName[]
