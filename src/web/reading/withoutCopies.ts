import type { Piece, Voice } from './run.ts';

const HINT =
  /^[\s([]*(?:(?:this )?(?:link )?(?:will )?open(?:s|ing)? (?:in )?(?:an? |the )?(?:(?:new|other|another|external|separate|same) ){0,2}(?:window|tab|page|site|website)|external (?:link|site|website)|(?:link )?to an external (?:site|website)|new (?:window|tab)|image (?:caption|source)|advertisement)[\s)\].:,]*$/i;
const isSame = (one: string, other: string): boolean =>
  squeeze(one) !== '' && squeeze(one) === squeeze(other);
const squeeze = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** Words may stand twice, for those who see the page and for those who hear it; hints are for the latter only. */
export function withoutCopies(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => piece.kind === 'words' && piece.voice === 'spoken')) return pieces;
  const groups = groupVoices(pieces);
  const dropped = new Set<VoiceGroup>();
  const forAll = new Set<VoiceGroup>();
  groups.forEach((group, at) => {
    if (group.voice !== 'spoken') return;
    const seen = [groups[at - 1], groups[at + 1]].filter(
      (other) => other?.voice === 'silent',
    ) as VoiceGroup[];
    const copied = [...seen.map((one) => [one]), seen].find((some) =>
      isSame(some.map(({ text }) => text).join(''), group.text),
    );
    for (const one of copied ?? []) forAll.add(one);
    if (copied !== undefined || HINT.test(group.text)) dropped.add(group);
  });
  return groups
    .filter((group) => !dropped.has(group))
    .flatMap((group) =>
      forAll.has(group) ? group.pieces.map((piece) => ({ ...piece, voice: 'all' as const })) : group.pieces,
    );
}

interface VoiceGroup {
  readonly voice: Voice;
  readonly pieces: Piece[];
  text: string;
}

/** Neighbours for the same ears or eyes, white space between them aside. */
function groupVoices(pieces: readonly Piece[]): readonly VoiceGroup[] {
  const groups: VoiceGroup[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const text = piece.kind === 'words' ? piece.text : '';
    const voice = piece.kind === 'words' ? piece.voice : 'all';
    if (last !== undefined && (last.voice === voice || text.trim() === '')) {
      last.pieces.push(piece);
      last.text += text;
    } else groups.push({ voice, pieces: [piece], text });
  }
  return groups;
}
