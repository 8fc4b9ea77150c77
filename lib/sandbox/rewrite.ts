import { fraction } from '@/lib/sandbox/answer'

const english = {
  endings: [
    'soft light from the left, long gentle shadows, fine paper grain, calm and balanced composition',
    'early evening light, warm highlights against cool shade, shallow depth of field, quiet mood',
    'even daylight, restrained palette, tactile materials, generous empty space around the subject',
  ],
  reasoning:
    'The request names its subject but not its light, so I chose one that suits it. Words in quotation marks are to be drawn, so I left them exactly as they are. I described material and composition and added no new objects.',
}

const chinese = {
  endings: [
    '柔和的侧光，阴影舒缓，纸面纹理细腻，构图安静平衡',
    '傍晚的光线，暖色高光与冷色暗部相映，浅景深，氛围宁静',
    '均匀的日光，克制的配色，材质真切，主体四周留白',
  ],
  reasoning:
    '原文说明了主体，但没有说明光线，因此补充了与之相称的光。引号内的文字需要画出来，保持原样不改。另外描述了材质与构图，没有增加新的物体。',
}

/** What a language model makes of a prompt: more of the same, and the quoted words untouched. */
export function rewrite(prompt: string): { prompt: string; reasoning: string } {
  const isChinese = /\p{Script=Han}/u.test(prompt)
  const { endings, reasoning } = isChinese ? chinese : english
  const ending = endings[Math.floor(fraction(prompt) * endings.length)] ?? ''
  const joint = isChinese ? '，' : ', '
  return { prompt: `${prompt.trim().replace(/[.,;，。；]$/, '')}${joint}${ending}`, reasoning }
}
