/** A generation in reAPI's envelope, as our own API answers it. Client-safe. */
import type { GenerationView } from '@/lib/generations/view'

export interface Task {
  id: string
  model: string
  status: 'processing' | 'completed' | 'failed'
  /** Unix seconds. */
  created_at: number
  output: { image_urls: string[] } | null
  error: { code: string; message: string } | null
}

function errorOf(view: GenerationView): Task['error'] {
  const message = view.failure?.message ?? ''
  switch (view.state) {
    case 'unknown':
      return { code: 'outcome_unknown', message }
    case 'lost':
      return { code: 'result_lost', message }
    case 'quarantined':
      return { code: 'result_refused', message }
    case 'canceled':
      return { code: 'canceled', message: 'Canceled before it was sent; nothing was charged.' }
    case 'failed':
      return {
        code: view.failure?.kind === 'moderated' ? 'moderated' : (view.failure?.code ?? 'failed'),
        message,
      }
    default:
      return null
  }
}

/** `origin` is ours: the links last as long as the gallery does. */
export function taskOf(view: GenerationView, origin: string): Task {
  const error = errorOf(view)
  return {
    id: view.id,
    model: view.model,
    status: view.image ? 'completed' : error ? 'failed' : 'processing',
    created_at: Math.floor(Date.parse(view.createdAt) / 1000),
    output: view.image ? { image_urls: [`${origin}/api/images/${view.image.id}/original`] } : null,
    error,
  }
}
