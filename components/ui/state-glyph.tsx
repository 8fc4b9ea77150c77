import type { ReactElement } from 'react'

const ring = <circle cx="12" cy="12" r="8.7" fill="none" stroke="currentColor" strokeWidth="2.4" />
/** What is cut out of a solid silhouette: the surface behind it. */
const cut = {
  fill: 'none',
  stroke: 'var(--surface, var(--paper))',
  strokeLinecap: 'round',
} as const
const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

/** Silhouettes on lucide's 24 grid, told apart by outline alone: colour only repeats what the shape says. */
const glyphs = {
  queued: [
    'text-ink-3',
    <circle
      key="ring"
      cx="12"
      cy="12"
      r="8.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeDasharray="3.1 3.57"
    />,
  ],
  submitting: [
    'text-accent',
    <>
      {ring}
      <path d="M12 16V8.4M8.6 11.4 12 8l3.4 3.4" {...line} strokeWidth="2.2" />
    </>,
  ],
  generating: [
    'text-accent',
    <>
      <g opacity=".28">{ring}</g>
      <path d="M12 3.3a8.7 8.7 0 0 1 8.7 8.7" {...line} strokeWidth="3" />
      <circle cx="12" cy="12" r="3.1" fill="currentColor" />
    </>,
  ],
  saving: [
    'text-accent',
    <path
      key="tray"
      d="M12 3v10.2M7.4 9.2 12 13.8l4.6-4.6M4 15.5V20h16v-4.5"
      {...line}
      strokeWidth="2.6"
    />,
  ],
  ready: [
    'text-ok',
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path d="m7.6 12.3 3.1 3.1 5.9-6.4" {...cut} strokeLinejoin="round" strokeWidth="2.4" />
    </>,
  ],
  failed: [
    'text-bad',
    <>
      <path d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z" fill="currentColor" />
      <path d="m8.6 8.6 6.8 6.8m0-6.8-6.8 6.8" {...cut} strokeWidth="2.4" />
    </>,
  ],
  moderated: [
    'text-mod',
    <>
      <path
        d="M12 1.8 20.6 5v6.4c0 5.2-3.6 9-8.6 10.8-5-1.8-8.6-5.6-8.6-10.8V5z"
        fill="currentColor"
      />
      <path d="M8 12h8" {...cut} strokeWidth="2.6" />
    </>,
  ],
  unknown: [
    'text-warn',
    <>
      <path d="M12 .8 23.2 12 12 23.2.8 12z" fill="currentColor" />
      <path d="M9.7 10a2.4 2.4 0 1 1 3.5 2.1c-.8.45-1.2.9-1.2 1.7" {...cut} strokeWidth="2" />
      <circle cx="12" cy="16.9" r="1.25" fill="var(--surface, var(--paper))" />
    </>,
  ],
  lost: [
    'text-bad',
    <path
      key="halves"
      d="M2 2h9.5L8.5 9.5l4 3.5-3 7.5H2zM14.5 4H22v18h-9.5l3-7.5-4-3.5z"
      fill="currentColor"
    />,
  ],
  canceled: [
    'text-ink-3',
    <>
      {ring}
      <path d="M8 12h8" {...line} strokeWidth="2.4" />
    </>,
  ],
  quarantined: [
    'text-warn',
    <>
      <rect
        x="3"
        y="3"
        width="18"
        height="18"
        rx="2"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeDasharray="4 3"
      />
      <path d="M12 8v5" {...line} strokeWidth="2.4" />
      <circle cx="12" cy="16.5" r="1.4" fill="currentColor" />
    </>,
  ],
  needsReview: [
    'text-ink-3',
    <circle
      key="ring"
      cx="12"
      cy="12"
      r="8.7"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
    />,
  ],
  approved: [
    'text-ok',
    <>
      <path
        d="M3.85 8.62a4 4 0 0 1 4.78-4.77 4 4 0 0 1 6.74 0 4 4 0 0 1 4.78 4.78 4 4 0 0 1 0 6.74 4 4 0 0 1-4.77 4.78 4 4 0 0 1-6.75 0 4 4 0 0 1-4.78-4.77 4 4 0 0 1 0-6.76Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <path d="m8 12.3 2.8 2.8 5.3-5.8" {...cut} strokeLinejoin="round" strokeWidth="2.3" />
    </>,
  ],
  changesRequested: [
    'text-warn',
    <>
      <path
        d="M2 3.5h20V17h-9.5l-6 5v-5H2z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <path d="M7.5 8.3h9M7.5 12.3H13" {...cut} strokeWidth="2.1" />
    </>,
  ],
  warning: [
    'text-warn',
    <>
      <path
        d="M12 2.2 22.6 21H1.4z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M12 9v5.2" {...cut} strokeWidth="2.3" />
      <circle cx="12" cy="17.7" r="1.35" fill="var(--surface, var(--paper))" />
    </>,
  ],
  rejected: [
    'text-bad',
    <>
      <rect x="2.5" y="2.5" width="19" height="19" rx="2.5" fill="currentColor" />
      <path d="m8.2 8.2 7.6 7.6m0-7.6-7.6 7.6" {...cut} strokeWidth="2.5" />
    </>,
  ],
  sandbox: [
    'text-ink-2',
    <path
      key="flask"
      d="M9.5 3h5M10.5 3v6L4.8 18.6A1.7 1.7 0 0 0 6.3 21h11.4a1.7 1.7 0 0 0 1.5-2.4L13.5 9V3M7.5 15h9"
      {...line}
      strokeWidth="2.2"
    />,
  ],
} satisfies Record<string, [string, ReactElement]>

export type GlyphName = keyof typeof glyphs

/** Always shown with its word. On a surface other than paper, set `--surface` so that cut lines match it. */
export function StateGlyph({ name, size = 16 }: { name: GlyphName; size?: number }) {
  const [colour, shapes] = glyphs[name]
  return (
    <svg
      // The whole of it turns: a part that turns inside would be painted anew with every frame.
      className={`shrink-0 ${colour} ${name === 'generating' ? 'spin-slow' : ''}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {shapes}
    </svg>
  )
}
