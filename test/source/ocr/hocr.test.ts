import { describe, expect, it } from 'vitest';
import { wordsOfHocr } from '../../../parsers/source/ocr/hocr.ts';

const letters = (said: string, confidence: number) =>
  [...said]
    .map(
      (one, at) =>
        `<span class='ocrx_cinfo' title='x_bboxes ${10 * at} 0 ${10 * at + 8} 20; x_conf ${confidence}'>${one}</span>`,
    )
    .join('');
const word = (said: string, stated: number, confidence: number) =>
  `<span class='ocrx_word' title='bbox 0 0 60 20; x_wconf ${stated}'>${letters(said, confidence)}</span>`;
const page = (words: string) =>
  `<div class='ocr_page' title='image'><span class='ocr_line' title='bbox 0 0 60 20; baseline 0 -2; x_size 20'>${words}</span></div>`;

describe('how sure a word is', () => {
  it.each([
    ['as the recogniser says', 72, 99, 72],
    ['as its letters, where only the blank beside it is doubtful', 1, 99, 99],
    ['hardly, where its letters are not either', 0, 4, 4],
  ])('%s', (_, stated, of, wanted) => {
    const [words] = wordsOfHocr(page(word('840,00', stated, of)));
    expect(words).toMatchObject([{ text: '840,00', confidence: wanted }]);
  });
});
