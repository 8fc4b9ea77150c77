/** Longest side of what is shown on a screen, in pixels. Client-safe. */
export const previewSide = 1600
