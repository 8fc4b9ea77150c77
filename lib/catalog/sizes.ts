/** Model Studio's picture sizes: the recommended ones, and what is legal beside them. Client-safe. */
import { models } from './models'

/** Tall to wide. */
export const ratiosOfModelStudio = [
  '9:21',
  '9:16',
  '2:3',
  '3:4',
  '7:9',
  '1:1',
  '9:7',
  '4:3',
  '3:2',
  '16:9',
  '21:9',
] as const
export type ModelStudioRatio = (typeof ratiosOfModelStudio)[number]

/** Each names the side of the square with about as many pixels. */
export const resolutions = ['1024', '1280', '1536'] as const
export type Resolution = (typeof resolutions)[number]

export interface Size {
  width: number
  height: number
}

/** Widths and heights, one pair for each resolution. */
const recommended: Record<ModelStudioRatio, Record<Resolution, readonly [number, number]>> = {
  '9:21': { '1024': [576, 1344], '1280': [720, 1680], '1536': [864, 2016] },
  '9:16': { '1024': [720, 1280], '1280': [864, 1536], '1536': [1152, 2048] },
  '2:3': { '1024': [832, 1248], '1280': [1024, 1536], '1536': [1248, 1872] },
  '3:4': { '1024': [864, 1152], '1280': [1104, 1472], '1536': [1296, 1728] },
  '7:9': { '1024': [896, 1152], '1280': [1120, 1440], '1536': [1344, 1728] },
  '1:1': { '1024': [1024, 1024], '1280': [1280, 1280], '1536': [1536, 1536] },
  '9:7': { '1024': [1152, 896], '1280': [1440, 1120], '1536': [1728, 1344] },
  '4:3': { '1024': [1152, 864], '1280': [1472, 1104], '1536': [1728, 1296] },
  '3:2': { '1024': [1248, 832], '1280': [1536, 1024], '1536': [1872, 1248] },
  '16:9': { '1024': [1280, 720], '1280': [1536, 864], '1536': [2048, 1152] },
  '21:9': { '1024': [1344, 576], '1280': [1680, 720], '1536': [2016, 864] },
}

export function recommendedSize(ratio: ModelStudioRatio, resolution: Resolution): Size {
  const [width, height] = recommended[ratio][resolution]
  return { width, height }
}

/** The ratio and resolution a size is listed under, if it is. */
export function listedAs(
  size: Size,
): { ratio: ModelStudioRatio; resolution: Resolution } | undefined {
  for (const ratio of ratiosOfModelStudio)
    for (const resolution of resolutions) {
      const [width, height] = recommended[ratio][resolution]
      if (width === size.width && height === size.height) return { ratio, resolution }
    }
  return undefined
}

export type SizeProblem = 'not_whole' | 'not_positive' | 'too_few_pixels' | 'too_many_pixels'

/** What the service would refuse; only the total counts, no side has a limit of its own. `undefined`: legal. */
export function checkSize(width: number, height: number): SizeProblem | undefined {
  if (!Number.isInteger(width) || !Number.isInteger(height)) return 'not_whole'
  if (width < 1 || height < 1) return 'not_positive'
  const { min, max } = models['model-studio'].pixels
  if (width * height < min) return 'too_few_pixels'
  return width * height > max ? 'too_many_pixels' : undefined
}

/**
 * The legal size in steps of 16 with the least distance √(Δw² + Δh²). Every width is tried with the best of
 * its heights, some 16,000 in all, so it is the nearest and not merely near. What is no number counts as 1024.
 */
export function nearestLegalSize(width: number, height: number): Size {
  const { pixels, sizeStep } = models['model-studio']
  const square = sizeStep * sizeStep
  const [fewest, most] = [pixels.min / square, pixels.max / square]
  const wanted = { columns: stepsOf(width), rows: stepsOf(height) }
  let nearest = { columns: 0, rows: 0, distance: Infinity }
  for (let columns = 1; columns <= most; columns += 1) {
    const least = Math.ceil(fewest / columns)
    const rows = Math.min(Math.max(Math.round(wanted.rows), least), Math.floor(most / columns))
    const distance = (columns - wanted.columns) ** 2 + (rows - wanted.rows) ** 2
    if (distance < nearest.distance) nearest = { columns, rows, distance }
  }
  return { width: nearest.columns * sizeStep, height: nearest.rows * sizeStep }
}

/** Beyond the longest side there is, a distance says nothing but "as long as possible". */
const farthest = 1e9

function stepsOf(pixels: number): number {
  const sane = Number.isNaN(pixels) ? 1024 : Math.min(Math.max(pixels, -farthest), farthest)
  return sane / models['model-studio'].sizeStep
}

/** The offered ratio that looks most like `from`; ratios are compared as proportions, so 2:1 is as far from 1:1 as 1:2. */
export function closestRatio<Ratio extends string>(
  from: string,
  offered: readonly [Ratio, ...Ratio[]],
): Ratio {
  const target = proportion(from)
  const far = (ratio: Ratio) => Math.abs(proportion(ratio) - target)
  return offered.reduce((best, ratio) => (far(ratio) < far(best) ? ratio : best))
}

function proportion(ratio: string): number {
  const [width = Number.NaN, height = Number.NaN] = ratio.split(':').map(Number)
  return Math.log(width / height)
}
