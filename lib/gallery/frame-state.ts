/** Ends of a generation that left no picture: the wall shows them as frames when asked to. Client-safe. */
export const frameStates = ['failed', 'unknown', 'quarantined', 'lost'] as const
export type FrameState = (typeof frameStates)[number]
