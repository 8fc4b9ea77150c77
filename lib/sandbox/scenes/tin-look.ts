export const looks = [
  {
    back: ['#cfd6d4', '#e9e6df'],
    stone: '#e5dfd5',
    tin: '#2f5a4c',
    label: '#f3ead6',
    ink: '#1f3a32',
    accent: '#c7893a',
  },
  {
    back: ['#d9cfc8', '#efe6dd'],
    stone: '#eae2d8',
    tin: '#b4472e',
    label: '#f7edd9',
    ink: '#4a1a12',
    accent: '#1f3b4d',
  },
  {
    back: ['#b9c2d0', '#dfe2e6'],
    stone: '#dcdcdb',
    tin: '#22355e',
    label: '#efe8da',
    ink: '#18264a',
    accent: '#b9442f',
  },
  {
    back: ['#e0cfa9', '#f2e6cc'],
    stone: '#efe5d2',
    tin: '#e3a52f',
    label: '#fdf5e2',
    ink: '#4b3108',
    accent: '#a63d24',
  },
  {
    back: ['#c9b8bd', '#eadedd'],
    stone: '#e6dad6',
    tin: '#e7dccd',
    label: '#7b2f3d',
    ink: '#f8ecdf',
    accent: '#e9b872',
  },
] as const

export type Look = (typeof looks)[number]
