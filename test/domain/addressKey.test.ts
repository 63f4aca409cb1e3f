import { describe, expect, it } from 'vitest';
import { addressKey } from '../../src/domain/addressKey.ts';

describe('addressKey', () => {
  const key = addressKey('https://news.example/2022/ferry?id=7&page=2');

  it.each([
    'http://www.news.example/2022/ferry/?page=2&id=7',
    'https://m.news.example/2022/ferry?id=7&page=2#:~:text=ferry',
    'https://news.example/2022/ferry?utm_source=x&id=7&page=2&fbclid=y',
  ])('takes %s for the same page', (address) => {
    expect(addressKey(address)).toBe(key);
  });

  it.each([
    'https://news.example/2022/ferry?id=8&page=2',
    'https://news.example/2022/bridge?id=7&page=2',
    'https://old.news.example/2022/ferry?id=7&page=2',
  ])('takes %s for another', (address) => {
    expect(addressKey(address)).not.toBe(key);
  });

  it.each(['', 'ferry', 'ftp://news.example/2022', 'javascript:alert(1)', 'https://'])(
    'knows that %j is no web address',
    (address) => {
      expect(addressKey(address)).toBeNull();
    },
  );
});
