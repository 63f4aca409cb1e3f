import type { CheckedClaim, CheckReport } from '../../domain/check/checkReport.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { claimBlock } from './claimBlock.ts';
import { escapeMarkdown } from '../parts/markdown.ts';
import { buttonRow, container, TEXT_LIMIT, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { Reply } from '../parts/reply.ts';
import { verdictColour } from './verdictTitle.ts';

/** What leads on from an answer. */
export interface CheckSetting {
  readonly buttons: (claim: CheckedClaim) => readonly ButtonPart[];
  /** The address of the message that was checked, or `null`. */
  readonly link: string | null;
}

const TITLE_LENGTH = 100;

/** The answers to the claims of a text, each in a box of its verdict's colour. */
export function checkView(texts: Texts, report: CheckReport, setting: CheckSetting): Reply {
  const foot = drawFoot(texts, report, setting.link);
  const room = Math.floor((TEXT_LIMIT - foot.length) / report.claims.length);
  return {
    kind: 'components',
    components: [
      ...report.claims.map((checked) =>
        container(verdictColour(checked.result), [
          textDisplay(claimBlock(texts, checked, report.searched, room)),
          ...buttonRow(setting.buttons(checked)),
        ]),
      ),
      textDisplay(foot),
    ],
  };
}

function drawFoot(
  { check }: Texts,
  { claims, more, searched, leftOut, named }: CheckReport,
  link: string | null,
): string {
  const place = named === null ? null : escapeMarkdown(shorten(named.article.title, TITLE_LENGTH));
  const parts = [
    claims.length === 1 ? check.against(searched) : check.manyAgainst(claims.length, searched),
    place === null ? null : named?.isOnly === true ? check.onlyIn(place) : check.firstIn(place),
    leftOut === 0 ? null : check.tooLong(leftOut),
    more === 0 ? null : check.notChecked(more),
    link === null ? null : `[${check.theMessage}](<${link}>)`,
  ];
  return `-# ${parts.filter((part) => part !== null).join(' · ')}`;
}
