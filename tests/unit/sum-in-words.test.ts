import { expect, test } from 'vitest'
import { numberInWords, sumInWords } from '@/lib/playground/sum-in-words'

test.each([
  [0, 'zero', '零'],
  [7, 'seven', '七'],
  [10, 'ten', '十'],
  [15, 'fifteen', '十五'],
  [20, 'twenty', '二十'],
  [21, 'twenty-one', '二十一'],
  [100, 'one hundred', '一百'],
  [101, 'one hundred and one', '一百零一'],
  [110, 'one hundred and ten', '一百一十'],
  [999, 'nine hundred and ninety-nine', '九百九十九'],
  [1000, 'one thousand', '一千'],
  [1005, 'one thousand and five', '一千零五'],
  [1010, 'one thousand and ten', '一千零一十'],
  [1250, 'one thousand two hundred and fifty', '一千二百五十'],
  [10_000, 'ten thousand', '一万'],
  [10_500, 'ten thousand five hundred', '一万零五百'],
  [100_000, 'one hundred thousand', '十万'],
  [120_003, 'one hundred and twenty thousand and three', '十二万零三'],
  [1_000_001, 'one million and one', '一百万零一'],
  [100_000_000, 'one hundred million', '一亿'],
])('%i is %s, %s', (value, english, chinese) => {
  expect(numberInWords(value, 'en')).toBe(english)
  expect(numberInWords(value, 'zh')).toBe(chinese)
})

test.each([
  [0, 'zero dollars', '零美元'],
  [1, 'one cent', '一美分'],
  [10_001, 'two cents', '二美分'],
  [1_000_000, 'one dollar', '一美元'],
  [1_010_000, 'one dollar and one cent', '一美元一美分'],
  [3_100_000, 'three dollars and ten cents', '三美元十美分'],
  [12_345_600, 'twelve dollars and thirty-five cents', '十二美元三十五美分'],
])('%i micro-dollars are %s, %s', (microUsd, english, chinese) => {
  expect(sumInWords(microUsd, 'en')).toBe(english)
  expect(sumInWords(microUsd, 'zh')).toBe(chinese)
})
