import { expect, type Page } from '@playwright/test'

/** Ready pictures of the sandbox, made through the HTTP API with the page's own session; the ids of the pictures. */
export async function makePictures(
  page: Page,
  prompts: readonly string[],
  aspectRatio = '1:1',
): Promise<string[]> {
  const origin = new URL(page.url()).origin
  const tasks: string[] = []
  for (const prompt of prompts) {
    const answer = await page.request.post('/api/v1/images/generations', {
      headers: { origin },
      data: { model: 'z-image', prompt, aspect_ratio: aspectRatio, nsfw_checker: true },
    })
    tasks.push((await answer.json()).id)
  }
  const ids: string[] = []
  for (const task of tasks) {
    let url = ''
    await expect
      .poll(
        async () => {
          const body = await (await page.request.get(`/api/v1/tasks/${task}`)).json()
          url = body.output?.image_urls[0] ?? ''
          return body.status
        },
        { timeout: 40_000 },
      )
      .toBe('completed')
    ids.push(/\/api\/images\/([^/]+)\//.exec(url)?.[1] ?? '')
  }
  return ids
}
