export const looks = [
  {
    wall: ['#d9d0c2', '#b7ab9a'],
    paper: '#1d2b55',
    ink: '#f3e7c8',
    accent: '#e9cf86',
    shade: '#4a4a63',
  },
  {
    wall: ['#b9c2b6', '#8f9c93'],
    paper: '#e4523a',
    ink: '#fbf1e3',
    accent: '#1e2a30',
    shade: '#4a5560',
  },
  {
    wall: ['#d8cfc6', '#b5a89b'],
    paper: '#f1e9d9',
    ink: '#22302b',
    accent: '#c8502f',
    shade: '#5c5562',
  },
  {
    wall: ['#c9c3b8', '#a39a8c'],
    paper: '#1f4d43',
    ink: '#f2ead4',
    accent: '#e5a33d',
    shade: '#4b4f55',
  },
  {
    wall: ['#e2d5cd', '#c3aea3'],
    paper: '#efb6a6',
    ink: '#4b1d2a',
    accent: '#b3313a',
    shade: '#69505b',
  },
  {
    wall: ['#c5cbd0', '#98a1a9'],
    paper: '#f0c84b',
    ink: '#1d2433',
    accent: '#d9482b',
    shade: '#4a5367',
  },
  {
    wall: ['#d5cdbf', '#aba08d'],
    paper: '#17181c',
    ink: '#efe6d6',
    accent: '#d8b26a',
    shade: '#4d4a52',
  },
] as const

export type PosterLook = (typeof looks)[number]
