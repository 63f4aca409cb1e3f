import { createCanvas, loadImage, type Image } from '@napi-rs/canvas';
import type { Browser, Page } from 'playwright-core';
import type { LocalMessage, LocalState } from '../../local-discord/local.ts';
import { drawComponents } from '../../local-discord/messages/drawComponents.ts';
import type { GoldenAnswer } from './goldenAnswers.ts';
import { palettePng } from './palettePng.ts';
import { DESKTOP, PHONE } from './screens.ts';

// The page of the local Discord draws answers that no bot gives it: they come from `golden/`, at a time that stands still.

const NOW = '2024-05-01T13:00:00.000Z';
/** Of the page at a desk: the bar at the side, and a column of messages as wide as Discord's get beside another. */
const SIDE = 240;
const COLUMN = 700;
const TALL = 16_000;
const GAP = 12;
/** Discord's flag of a message that is all components. */
const V2 = 1 << 15;
/** Of 255, by which one colour is seen to be another. */
const VISIBLE = 48;

const LOOKS = [
  { ...DESKTOP, viewport: { width: SIDE + COLUMN, height: TALL }, colorScheme: 'light' },
  { ...DESKTOP, viewport: { width: SIDE + COLUMN, height: TALL }, colorScheme: 'dark' },
  { ...PHONE, viewport: { width: PHONE.viewport.width, height: TALL }, colorScheme: 'light' },
  { ...PHONE, viewport: { width: PHONE.viewport.width, height: TALL }, colorScheme: 'dark' },
] as const;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One picture of answers one below the other, each at a desk and on a phone, light and dark. */
export async function drawSheet(
  browser: Browser,
  url: string,
  answers: readonly GoldenAnswer[],
): Promise<Buffer> {
  const columns = await Promise.all(LOOKS.map((look) => drawColumn(browser, url, look, answers)));
  const heights = answers.map((_, row) => Math.max(...columns.map((column) => column[row]?.box.height ?? 0)));
  const widths = columns.map((column) => Math.max(...column.map(({ box }) => box.width)));
  const canvas = createCanvas(sum(widths), sum(heights));
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#808080';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  for (const [at, column] of columns.entries())
    for (const [row, { image, box }] of column.entries()) {
      const [x, y] = [sum(widths.slice(0, at)), sum(heights.slice(0, row))];
      paper.drawImage(image, box.x, box.y, box.width, box.height, x, y, box.width, box.height);
    }
  return palettePng(paper.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width);
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one + GAP, GAP);
}

/** The share of pixels that differ, to the eye, between two pictures; all of them where one is larger. */
export async function differingShare(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = await Promise.all([one, other].map(pixelsOf));
  if (first === undefined || first.length !== second?.length) return 1;
  return first.filter((value, at) => Math.abs(value - (second[at] ?? 0)) > VISIBLE).length / first.length;
}

async function pixelsOf(picture: Buffer): Promise<Uint8ClampedArray> {
  const image = await loadImage(picture);
  const paper = createCanvas(image.width, image.height).getContext('2d');
  paper.drawImage(image, 0, 0);
  return paper.getImageData(0, 0, image.width, image.height).data;
}

/** Where each answer stands, and on which picture. */
async function drawColumn(
  browser: Browser,
  url: string,
  look: (typeof LOOKS)[number],
  answers: readonly GoldenAnswer[],
): Promise<readonly { readonly image: Image; readonly box: Box }[]> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...look,
  });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    const state = await stateWith(url, answers);
    let isTold = false;
    await page.route('**/local/events', async (route) => {
      // A second line to the server is never answered, so that nothing is drawn anew.
      if (isTold) return;
      isTold = true;
      const body = `event: state\ndata: ${JSON.stringify(state)}\n\n`;
      await route.fulfill({ contentType: 'text/event-stream', body });
    });
    await page.route('**/local/interactions', (route) => {
      const { customId } = route.request().postDataJSON() as { customId: string };
      const modal = { ...answers[Number(customId)]?.body, interactionId: '1' };
      return route.fulfill({ json: { outcome: 'modal', modal } });
    });
    await page.goto(url);
    const shown = page.getByRole('log').getByRole('article');
    await shown.nth(answers.length - 1).waitFor();
    const drawn = [];
    const all = await loadImage(await page.screenshot());
    for (const [at, { isForm }] of answers.entries()) {
      if (isForm) drawn.push(await drawForm(page, at));
      else drawn.push({ image: all, box: await boxOf(shown.nth(at)) });
    }
    return drawn;
  } finally {
    await context.close();
  }
}

async function drawForm(page: Page, at: number): Promise<{ readonly image: Image; readonly box: Box }> {
  await page.getByRole('button', { name: `Open ${at}.`, exact: true }).click();
  const form = page.getByRole('dialog');
  const image = await loadImage(await form.screenshot());
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  return { image, box: { x: 0, y: 0, width: image.width, height: image.height } };
}

async function boxOf(place: ReturnType<Page['locator']>): Promise<Box> {
  const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) };
}

/** The local Discord as it is at first, with the answers in its channel, and a button in place of each form. */
async function stateWith(url: string, answers: readonly GoldenAnswer[]): Promise<LocalState> {
  const first = (await (await fetch(`${url}/local/state`)).json()) as LocalState;
  const personas = first.personas.map((persona) => {
    const id = persona.id === 'member' ? '100000000000000002' : '100000000000000006';
    return { ...persona, user: { ...persona.user, id } };
  });
  const channel = { ...first.channel, id: '400000000000000001' };
  const bot = { ...first.bot, username: 'verbatim', global_name: 'Verbatim' };
  const messages = answers.map(({ asked, isForm, isPrivate, body }, at): LocalMessage => {
    const button = { type: 2, style: 2, label: `Open ${at}.`, custom_id: String(at) };
    const components = isForm ? [{ type: 1, components: [button] }] : (body.components ?? []);
    return {
      message: {
        id: String(at + 1),
        channel_id: channel.id,
        type: 20,
        author: bot,
        content: body.content ?? '',
        timestamp: NOW,
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        components: drawComponents(components, []),
        pinned: false,
        flags: body.flags ?? V2,
      },
      visibleTo: isPrivate ? 'member' : null,
      status: 'sent',
      invokedBy: { persona: 'member', commandName: asked },
    };
  });
  return { ...first, bot, channel, personas, messages };
}
