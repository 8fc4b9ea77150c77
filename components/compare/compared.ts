/** What the browser needs of a picture to compare it. Client-safe. */
export interface ComparedPicture {
  id: string
  prompt: string
  width: number
  height: number
  /** `Model Studio · $0.0150 · 3.8 s` */
  label: string
}
