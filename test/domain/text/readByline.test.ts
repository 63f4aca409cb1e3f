import { describe, expect, it } from 'vitest';
import { readByline } from '../../../src/domain/text/readByline.ts';

describe('a line that says who wrote an article, or when', () => {
  it.each([
    ['By Lena Okafor, 14 October 2025', 'Lena Okafor', '2025-10-14'],
    ['By Lena Okafor', 'Lena Okafor', null],
    ['By Lena Okafor and Tom Reed, staff writers, Oct. 14, 2025', 'Lena Okafor and Tom Reed', '2025-10-14'],
    ['The Harbour Gazette | By Lena Okafor | 14 October 2025', 'Lena Okafor', '2025-10-14'],
    ['Published on 3 May 2024 by Tom Reed', 'Tom Reed', '2024-05-03'],
    ['London, 14 October 2025', null, '2025-10-14'],
    ['Updated 4 May 2024, published 3 May 2024', null, '2024-05-03'],
    ['Von Karl Brandt, 14.10.2025, 18 Uhr', 'Karl Brandt', '2025-10-14'],
    [
      'Le Port | 04.05.2015 à 13h36 • Mis à jour le 05.05.2015 à 20h13 | Par Rose Petit (avec Luc Roy)',
      'Rose Petit',
      '2015-05-04',
    ],
    ['Por Ana Gil, publicado el 2024-05-03', 'Ana Gil', '2024-05-03'],
  ])('is read: %s', (line, author, date) => {
    expect(readByline(line)).toEqual({ author, date });
  });

  it.each([
    'By the sea',
    'By noon it rained',
    'Par Tim',
    'Standing by Lena, 14 October 2025',
    'The Harbour Gazette | By Lena Okafor',
    'Von Trapp sang.',
    'Stand',
    'On 14 October 2025 the boat sank.',
    'The boat sank | By Lena Okafor | 14 October 2025',
  ])('is not: %s', (line) => {
    expect(readByline(line)).toBeNull();
  });
});
