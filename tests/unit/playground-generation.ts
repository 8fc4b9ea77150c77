import type { GenerationView } from '@/lib/generations/view'

/** A finished reAPI picture, and whatever a test wants different. */
export function generation(different: Partial<GenerationView> = {}): GenerationView {
  return {
    id: 'generation',
    orderId: 'order',
    provider: 'reapi',
    model: 'z-image',
    sandbox: false,
    state: 'ready',
    prompt: 'A brass bell',
    promptUsed: null,
    reasoning: null,
    aspectRatio: different.provider === 'model-studio' ? null : '1:1',
    width: null,
    height: null,
    seed: null,
    rewritePrompt: false,
    negativePrompt: '',
    contentCheck: true,
    createdAt: '2026-07-01T10:00:00.000Z',
    submittedAt: '2026-07-01T10:00:01.000Z',
    finishedAt: '2026-07-01T10:00:05.000Z',
    ahead: null,
    usualMs: { from: 2000, to: 6000 },
    cost: { microUsd: 5000, credits: 5, status: 'charged' },
    failure: null,
    choices: [],
    resolution: null,
    evidence: null,
    resultExpiresAt: null,
    requestId: null,
    image: null,
    waitsFor: null,
    sentAgainAt: null,
    ...different,
  }
}
