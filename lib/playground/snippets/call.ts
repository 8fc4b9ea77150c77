/**
 * The request of the current settings, as the adapter sends it, and as our own API takes it. The adapters
 * live on the server, so their bodies are written here once more; a test compares the two byte for byte.
 * Pure and client-safe.
 */
import { models, type ProviderId, type Region } from '@/lib/catalog/models'
import { cleanPrompt } from '@/lib/catalog/prompt-rules'
import type { GenerationRequest } from '@/lib/generations/request'

export type Json = string | number | boolean | Json[] | { [name: string]: Json }

/** A POST with a bearer key, a JSON body and nothing else. */
export interface SnippetCall {
  url: string
  /** Of the environment variable that holds the key: the key itself is never shown. */
  keyVariable: string
  body: { [name: string]: Json }
}

export interface ProviderAddresses {
  reapi: string
  'model-studio': string
}

/** As the providers document them. */
export function documentedAddresses(region: Region): ProviderAddresses {
  return {
    reapi: 'https://reapi.ai/api/v1',
    'model-studio': `https://dashscope${region === 'beijing' ? '' : '-intl'}.aliyuncs.com/api/v1`,
  }
}

const paths: Record<ProviderId, string> = {
  reapi: '/images/generations',
  'model-studio': '/services/aigc/multimodal-generation/generation',
}

const keyVariables: Record<ProviderId, string> = {
  reapi: 'REAPI_API_KEY',
  'model-studio': 'DASHSCOPE_API_KEY',
}

/** A random seed is chosen when the request is made, so there is none to show yet. */
const seedOf = (seed: number | null): Record<string, Json> => (seed === null ? {} : { seed })

/** Sent only when there is one. */
const negativeOf = (words: string): Record<string, Json> =>
  cleanPrompt(words) === '' ? {} : { negative_prompt: cleanPrompt(words) }

function providerBody(request: GenerationRequest): { [name: string]: Json } {
  const { model } = models[request.provider]
  const prompt = cleanPrompt(request.prompt)
  if (request.provider === 'reapi')
    return {
      model,
      prompt,
      aspect_ratio: request.aspectRatio,
      nsfw_checker: request.contentCheck,
    }
  return {
    model,
    input: { messages: [{ role: 'user', content: [{ text: prompt }] }] },
    parameters: {
      size: `${request.width}*${request.height}`,
      prompt_extend: request.rewritePrompt,
      ...seedOf(request.seed),
      ...negativeOf(request.negativePrompt),
    },
  }
}

/** One picture. More of them are more of this request. */
export function providerCall(
  request: GenerationRequest,
  addresses: ProviderAddresses,
): SnippetCall {
  return {
    url: addresses[request.provider] + paths[request.provider],
    keyVariable: keyVariables[request.provider],
    body: providerBody(request),
  }
}

/** The same picture through this installation: mirrored, and paid for from its budget. */
export function ownCall(request: GenerationRequest, origin: string): SnippetCall {
  const { model } = models[request.provider]
  const prompt = cleanPrompt(request.prompt)
  const url = `${origin}/api/v1/images/generations`
  const keyVariable = 'Z_IMAGE_TOKEN'
  if (request.provider === 'reapi')
    return {
      url,
      keyVariable,
      body: {
        model,
        prompt,
        aspect_ratio: request.aspectRatio,
        nsfw_checker: request.contentCheck,
      },
    }
  return {
    url,
    keyVariable,
    body: {
      model,
      prompt,
      size: `${request.width}*${request.height}`,
      ...seedOf(request.seed),
      prompt_extend: request.rewritePrompt,
      ...negativeOf(request.negativePrompt),
    },
  }
}
