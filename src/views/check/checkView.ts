import type { CheckedClaim, CheckReport } from '../../domain/check/checkReport.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
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
export function checkView(report: CheckReport, setting: CheckSetting): Reply {
  const foot = drawFoot(report, setting.link);
  const room = Math.floor((TEXT_LIMIT - foot.length) / report.claims.length);
  return {
    kind: 'components',
    components: [
      ...report.claims.map((checked) =>
        container(verdictColour(checked.result), [
          textDisplay(claimBlock(checked, report.searched, room)),
          ...buttonRow(setting.buttons(checked)),
        ]),
      ),
      textDisplay(foot),
    ],
  };
}

function drawFoot({ claims, more, searched, leftOut, named }: CheckReport, link: string | null): string {
  const articles = counted(searched, 'article');
  const where =
    named === null
      ? ''
      : ` · ${named.isOnly ? 'only' : 'first'} in ${escapeMarkdown(shorten(named.article.title, TITLE_LENGTH))}`;
  const rest =
    leftOut === 0 ? '' : ` · ${leftOut} of this server’s articles are too long to be searched as well`;
  const unchecked =
    more === 0 ? '' : ` · ${counted(more, 'further quotation was', 'further quotations were')} not checked`;
  const checked = claims.length === 1 ? 'checked' : `${claims.length} quotations checked`;
  const message = link === null ? '' : ` · [the message](<${link}>)`;
  return `-# ${checked} against ${articles}${where}${rest}${unchecked}${message}`;
}
