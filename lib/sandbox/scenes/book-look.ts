export const looks = [
  {
    table: ['#e3d6c2', '#c9b79e'],
    cloth: '#1f463f',
    low: '#2d6c60',
    ink: '#f2e8d0',
    accent: '#e9bd5b',
  },
  {
    table: ['#d9d3cb', '#b8b0a6'],
    cloth: '#8f2f2a',
    low: '#b8473a',
    ink: '#f9ecd9',
    accent: '#f2c879',
  },
  {
    table: ['#cdb79a', '#a98d6b'],
    cloth: '#22355c',
    low: '#33508a',
    ink: '#f3ecdc',
    accent: '#ef9f6a',
  },
  {
    table: ['#dfe0dc', '#bcbfbb'],
    cloth: '#d8a83c',
    low: '#e9c469',
    ink: '#33260c',
    accent: '#8c3423',
  },
] as const

export type Look = (typeof looks)[number]
