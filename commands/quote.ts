import { defineCommand } from '../src/bot/command.ts';
import { defineComponent } from '../src/bot/component.ts';
import { textField } from '../src/bot/customId.ts';
import type { HandlerContext, MessageContext } from '../src/bot/handlerContext.ts';
import { writeAnchor } from '../src/domain/anchor.ts';
import type { ShelvedMisquote } from '../src/domain/misquote.ts';
import { queryOf } from '../src/domain/search/queryOf.ts';
import { idOf } from '../src/domain/servedQuote.ts';
import { UserError } from '../src/domain/userError.ts';
import type { DrawnQuote } from '../src/services/quote/quoteService.ts';
import type { Texts } from '../src/texts/texts.ts';
import { misquoteView } from '../src/views/check/misquoteView.ts';
import type { ButtonPart } from '../src/views/parts/components.ts';
import { quoteView } from '../src/views/quote/quoteView.ts';
import type { Reply } from '../src/views/parts/reply.ts';
import { ANCHOR_LENGTH, placeButton } from './parts/openContext.ts';
import { offerMeant } from './parts/offerMeant.ts';
import { morePart, quoteMoreComponents } from './parts/quoteMore.ts';
import { reportForm } from './parts/reportMistake.ts';
import { MEANT } from './parts/welcome.ts';
import { showOption, showPicture, type Shown } from './parts/showPicture.ts';
import { copyCorrectionButton } from './parts/showReport.ts';
import { copyButton, standingButtons } from './parts/standingButtons.ts';

/** The next quote of the topic. Somebody else's message is left as it is: they get a private one. */
const anotherButton = defineComponent({
  name: 'quote.another',
  fields: { query: textField },
  async press({ query }, context) {
    const { services, server, isOwn } = context;
    const reply = show(pressedTexts(context), await services.quotes.draw(server, query));
    return { ...reply, ...(isOwn ? { update: true } : { private: true }) };
  },
});

/** The next quote of the topic as a picture, as `anotherButton` is the next one as text. */
const anotherPictureButton = defineComponent({
  name: 'quote.picture.another',
  slow: true,
  fields: { query: textField, shown: textField },
  async press({ query, shown }, context) {
    const drawn = await context.services.quotes.draw(context.server, query);
    const reply = await draw(pressedTexts(context), drawn, shown === 'dark' ? 'dark' : 'picture', context);
    return { ...reply, ...(context.isOwn ? { update: true } : { private: true }) };
  },
});

/** The same quote as a picture: for everybody to see under one's own message, else for the person who asks. */
const pictureButton = defineComponent({
  name: 'quote.picture',
  slow: true,
  fields: { id: textField },
  async press({ id }, context) {
    const found = await context.services.quotes.byId(context.server, id);
    if (found === undefined) throw new UserError({ code: 'stale-button' });
    const alone: DrawnQuote = { quote: found, query: id, place: 1, total: 1, corrected: null };
    return { ...(await draw(pressedTexts(context), alone, 'picture', context)), private: !context.isOwn };
  },
});

/** The quote that somebody chose when they were asked what they meant, for everybody to see. */
const meantButton = defineComponent({
  ...MEANT,
  press: async ({ query }, context) => ({
    ...show(pressedTexts(context), await context.services.quotes.draw(context.server, query)),
    private: !context.isOwn,
  }),
});

/** A quote for a speaker, a word or an id: `/quote legend`. */
export const quote = defineCommand({
  name: 'quote',
  description: ({ commands }) => commands.quote.description,
  options: {
    topic: {
      description: ({ commands }) => commands.quote.topic,
      required: true,
      maxLength: 100,
      suggest: (typed, { services, server, texts }) => services.quotes.suggest(texts, server, typed),
    },
    show: showOption,
  },
  components: [
    anotherButton,
    anotherPictureButton,
    pictureButton,
    meantButton,
    copyButton,
    ...quoteMoreComponents,
  ],
  modals: [reportForm],
  async run({ topic, show: shown }, context) {
    const { services, server, texts, publicTexts } = context;
    const known = await services.misquotes.match(server, topic);
    if (known !== null) return correct(publicTexts, known, queryOf(topic));
    return offerMeant(
      texts,
      async () => {
        const drawn = await services.quotes.draw(server, topic);
        return shown === undefined ? show(publicTexts, drawn) : draw(publicTexts, drawn, shown, context);
      },
      (query) => meantButton.customId({ query }),
    );
  },
});

/** What is pressed under one's own message stays for everybody to see. */
function pressedTexts({ isOwn, texts, publicTexts }: MessageContext): Texts {
  return isOwn ? publicTexts : texts;
}

/** The correction of known wrong words comes first; quotes for them are a press away. */
function correct(texts: Texts, known: ShelvedMisquote, query: string): Reply {
  const { quote: said } = texts;
  const [anchor] = known.places.map((place) => writeAnchor(place, ANCHOR_LENGTH));
  const buttons: readonly ButtonPart[] = [
    ...(anchor === undefined
      ? []
      : [
          { label: said.context, customId: placeButton.customId({ anchor }) },
          { label: said.copyCorrection, customId: copyCorrectionButton.customId({ anchor }) },
        ]),
    { label: said.withTheseWords, customId: anotherButton.customId({ query }) },
  ];
  return misquoteView(texts, known, { buttons, private: false });
}

/** A quote as text. @param remark what is to be said besides, as markdown */
function show(texts: Texts, drawn: DrawnQuote, remark?: string): Reply {
  const id = idOf(drawn.quote);
  const buttons = [
    ...buttonsOf(texts, drawn, anotherButton.customId({ query: drawn.query })),
    { label: texts.quote.asPicture, customId: pictureButton.customId({ id }) },
    morePart(texts, id),
  ];
  return quoteView(texts, drawn.quote, { ...drawn, buttons, ...(remark === undefined ? {} : { remark }) });
}

/** A quote as a picture. */
function draw(texts: Texts, drawn: DrawnQuote, shown: Shown, context: HandlerContext): Promise<Reply> {
  const another = anotherPictureButton.customId({ query: drawn.query, shown });
  const buttons = [...buttonsOf(texts, drawn, another), morePart(texts, idOf(drawn.quote))];
  const setting = { ...drawn, buttons };
  const asText = (remark: string): Reply => show(texts, drawn, remark);
  return showPicture(texts, drawn.quote, { shown, setting, asText }, context);
}

function buttonsOf(texts: Texts, drawn: DrawnQuote, another: string): readonly ButtonPart[] {
  return [
    ...(drawn.total > 1
      ? [{ label: texts.quote.another, customId: another, style: 'primary' as const }]
      : []),
    ...standingButtons(texts, drawn.quote),
  ];
}
