export const looks = [
  { front: '20, 58, 56', light: '#f4e3bd', wall: ['#3d4a63', '#566178'] },
  { front: '92, 30, 36', light: '#f6e2c4', wall: ['#4a4660', '#6a6072'] },
  { front: '27, 42, 82', light: '#f5e6c6', wall: ['#4d5468', '#70727f'] },
  { front: '146, 88, 34', light: '#fff1d2', wall: ['#3b4760', '#5b6377'] },
  { front: '34, 34, 38', light: '#f0dcae', wall: ['#46506a', '#646b7e'] },
] as const

export type ShopLook = (typeof looks)[number]

export const shade = (rgb: string, by: number) =>
  `rgb(${rgb
    .split(', ')
    .map((part) => Math.max(0, Math.min(255, Math.round(Number(part) * by))))
    .join(', ')})`
