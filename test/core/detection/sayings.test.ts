import { expect, test } from 'vitest';
import { anyOf } from '../../../src/core/detection/providers/sayings.ts';

test.each(Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'))(
  'a text with %s is looked for as it stands',
  (mark) => {
    const text = `a${mark}b`;
    const sayings = anyOf([text, 'other words']);
    const said = [
      text,
      ` ${text} `,
      `(${text})`,
      'other words',
      `a${text}`,
      'ab',
      'aab',
      'axb',
      'a',
      'b',
      '',
    ];
    expect(said.filter((each) => sayings.test(each))).toEqual([
      text,
      ` ${text} `,
      `(${text})`,
      'other words',
    ]);
  },
);
