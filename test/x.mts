import { readWrapped } from './fixtures/pages/readWrapped.ts';
const t = performance.now();
const n = Number(process.argv[2]);
const c = readWrapped(n, Number(process.argv[3] ?? 1));
console.log(n, c.length, Math.round(performance.now() - t));
const by: any = {};
for (const x of c) by[x.layout] = (by[x.layout] ?? 0) + 1;
console.log(by);
for (const x of c.slice(0, 12)) {
  const r = (x.read ?? '').split('\n\n'),
    b = (x.before ?? '').split('\n\n');
  console.log(
    x.layout,
    '|',
    x.wrapped.slice(0, 230),
    '\n   LOST',
    b.filter((p) => !r.includes(p)).map((p) => p.slice(0, 80)),
    '\n   NEW',
    r.filter((p) => !b.includes(p)).map((p) => p.slice(0, 80)),
  );
}
