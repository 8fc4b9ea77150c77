/** Which pictures are ticked. Outside of React, so that a tick renders one tile and not the wall. */
export interface Selection {
  /** Everything of the view but `ids`; else `ids` alone. */
  all: boolean
  ids: ReadonlySet<string>
}

const nothing: Selection = { all: false, ids: new Set() }

export class SelectionStore {
  #selection = nothing
  #listeners = new Set<() => void>()
  /** Where a range begins. */
  #anchor: string | null = null

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get = (): Selection => this.#selection

  has(id: string): boolean {
    return this.#selection.all !== this.#selection.ids.has(id)
  }

  toggle(id: string): void {
    this.#anchor = id
    this.#change([id], !this.has(id))
  }

  /** From the last one ticked to this one. */
  extendTo(id: string, between: (one: string, other: string) => string[]): void {
    if (this.#anchor === null) return this.toggle(id)
    this.#change(between(this.#anchor, id), true)
    this.#anchor = id
  }

  selectAll(): void {
    this.#set({ all: true, ids: new Set() })
  }

  clear = (): void => {
    this.#anchor = null
    this.#set(nothing)
  }

  #change(ids: readonly string[], ticked: boolean): void {
    const { all } = this.#selection
    const next = new Set(this.#selection.ids)
    for (const id of ids)
      if (ticked === all) next.delete(id)
      else next.add(id)
    this.#set({ all, ids: next })
  }

  #set(selection: Selection): void {
    this.#selection = selection
    for (const listener of this.#listeners) listener()
  }
}
