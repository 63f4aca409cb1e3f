import { createSocket, type Socket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resolveName } from '../../src/web/resolveName.ts';

const HEADER = 12;
const NAME_OF_THE_QUESTION = 0xc0_0c;

/** A name server on loopback: what it knows of a name, what it was asked, and whether it says anything. */
const known = new Map<string, readonly string[]>();
const asked: string[] = [];
let onQuestion: (() => void) | null = null;
let server: Socket;
let resolver: Resolver;

/** Answers one question, for A (1) or AAAA (28), as RFC 1035 has it. */
function answerTo(query: Buffer): Buffer {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const type = query.readUInt16BE(at + 1);
  const name = labels.join('.');
  asked.push(`${type === 1 ? 'A' : 'AAAA'} ${name}`);
  const addresses = (known.get(name) ?? []).filter((address) => isIPv4(address) === (type === 1));
  const header = Buffer.from(query.subarray(0, HEADER));
  header.writeUInt16BE(known.has(name) ? 0x81_80 : 0x81_83, 2);
  header.writeUInt16BE(addresses.length, 6);
  header.writeUInt32BE(0, 8);
  const records = addresses.map((address) => {
    const bytes = Buffer.from(ipaddr.parse(address).toByteArray());
    const record = Buffer.alloc(12);
    record.writeUInt16BE(NAME_OF_THE_QUESTION, 0);
    record.writeUInt16BE(type, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt16BE(bytes.length, 10);
    return Buffer.concat([record, bytes]);
  });
  return Buffer.concat([header, query.subarray(HEADER, at + 5), ...records]);
}

beforeAll(async () => {
  server = createSocket('udp4', (query, from) => {
    if (onQuestion === null) server.send(answerTo(query), from.port, from.address);
    else onQuestion();
  });
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  known.clear();
  asked.length = 0;
  onQuestion = null;
  resolver = new Resolver({ timeout: 10_000, tries: 1 });
  resolver.setServers([`127.0.0.1:${server.address().port}`]);
});
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const { signal } = new AbortController();

describe('resolveName', () => {
  it('gives all addresses of both kinds', async () => {
    known.set('news.example', ['93.184.216.34', '10.0.0.1', '2606:4700::1111']);
    expect(await resolveName('news.example', signal, resolver)).toEqual([
      '93.184.216.34',
      '10.0.0.1',
      '2606:4700::1111',
    ]);
    expect(asked.toSorted()).toEqual(['A news.example', 'AAAA news.example']);
  });

  it('gives those of one kind where there are no others', async () => {
    known.set('six.example', ['2606:4700::1111']);
    expect(await resolveName('six.example', signal, resolver)).toEqual(['2606:4700::1111']);
  });

  it('gives none of a name that does not exist, and tries it in no other domain', async () => {
    expect(await resolveName('nobody.example', signal, resolver)).toEqual([]);
    expect(asked.toSorted()).toEqual(['A nobody.example', 'AAAA nobody.example']);
  });

  it('stops asking when it is told to', async () => {
    const controller = new AbortController();
    onQuestion = () => controller.abort();
    expect(await resolveName('news.example', controller.signal, resolver)).toEqual([]);
  });
});
