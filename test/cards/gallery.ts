import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import type { Card, CardLayout, CardTheme } from '../../src/domain/cards/card.ts';
import { cardOf } from '../../src/domain/cards/cardOf.ts';
import type { ServedQuote } from '../../src/domain/servedQuote.ts';
import { en } from '../../src/texts/en/index.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';

/** A card to be looked at. */
export interface GalleryCard {
  readonly name: string;
  readonly card: Card;
  readonly layout: CardLayout;
  readonly theme: CardTheme;
}

/** What a made-up article says, and which of its words are quoted, without the marks around them. */
interface Story {
  readonly text: string;
  readonly words: readonly string[];
  readonly speaker: string | null;
  readonly sure?: boolean;
  readonly title: string;
  readonly publisher?: string;
}

/** A quote of an article, its words found in the text. */
function quoteFrom(
  article: Article,
  words: readonly string[],
  speaker: string | null,
  sure = true,
): Extract<ServedQuote, { readonly kind: 'article' }> {
  const spans = words.map((part) => {
    const start = article.text.indexOf(part);
    if (start < 0) throw new Error(`not in the text: ${part}`);
    return { start, end: start + part.length };
  });
  const quotation = {
    kind: 'utterance' as const,
    spans,
    cue: null,
    speakerSpan: null,
    speaker,
    quoted: 1,
    confidence: sure ? 1 : 0.4,
    sure: sure && speaker !== null,
  };
  const quote = { id: 'h7k2m9xq', article, quotation };
  return { kind: 'article', quote, note: null, wordingChanged: null, curated: false };
}

/** A card of a made-up article. */
export function cardFrom(
  { text, words, speaker, sure = true, title, publisher }: Story,
  wordingChanged: string | null = null,
): Card {
  const article: Article = {
    id: 'story',
    title,
    titleIsOurs: false,
    date: '2024-05-01',
    interviewIn: null,
    publisher: publisher ?? null,
    url: null,
    text,
    paragraphs: splitParagraphs(text),
  };
  return cardOf({ ...quoteFrom(article, words, speaker, sure), wordingChanged }, en);
}

/** A card of words that no article has. */
export function uncheckedCard(text: string, speaker: string | null): Card {
  return cardOf(
    {
      kind: 'words',
      id: 'w4d8n2ra',
      text,
      speaker,
      sourceLine: 'Said in the kitchen, with flour on both hands',
      link: null,
      note: null,
      topics: [],
      date: '2024-05-01',
    },
    en,
  );
}

const HARBOUR = `The harbour council met on Tuesday to hear what the new ferry would cost.

The captain, who has crossed the bay for thirty years, was asked whether the old boat could be kept. “A boat is only as old as the last person who cared for it,” she said. Nobody on the council answered her.

The vote was put off until June, when the engineers are to bring their figures.`;

const LONG =
  'We were told that the bridge would be finished in a year, and then in two, and then nobody told us anything any more. My father walked to the river every Sunday to look at the two halves of it. He said that a town which cannot finish a bridge should at least be honest about the gap. I have kept that sentence, because it is the only plan of ours that was ever carried out to the letter, by everybody, for thirty years.';
const LONGEST = `${LONG} When the last beam was put in, he was too ill to walk. We drove him across it, slowly, with the windows down. He did not say a word until we had reached the other side, and then he said that it was narrower than he had thought, and asked whether we could turn round and go back over it again.`;

const ARABIC = {
  text: 'سألها الصحفيون عن السفينة القديمة التي عبرت الخليج ثلاثين عامًا. قالت القبطانة: «السفينة لا تشيخ ما دام هناك من يعتني بها، والبحر يعرف ذلك قبلنا». ثم صمت الجميع.\n\nتأجل التصويت إلى شهر يونيو 2024.',
  words: ['السفينة لا تشيخ ما دام هناك من يعتني بها، والبحر يعرف ذلك قبلنا'],
  speaker: 'ليلى الحداد',
  title: 'اجتماع مجلس الميناء في 30 أبريل',
  publisher: 'الجريدة',
};
const HEBREW = {
  text: 'מועצת הנמל התכנסה ביום שלישי. רב־החובל, שחוצה את המפרץ כבר 30 שנה, נשאל אם אפשר לשמור את הסירה. ”סירה זקנה רק כמו האדם האחרון שדאג לה“, אמרה דנה לוי. איש לא ענה לה.\n\nההצבעה נדחתה לחודש יוני, אז יביאו המהנדסים את המספרים.',
  words: ['סירה זקנה רק כמו האדם האחרון שדאג לה'],
  speaker: 'דנה לוי',
  title: 'ישיבת מועצת הנמל',
  publisher: 'Harbour News',
};

/** Every layout and theme, every script, and the extremes of each. */
export async function loadGallery(): Promise<readonly GalleryCard[]> {
  const [library] = await loadLibrary('data/articles');
  if (library === undefined) throw new Error('no article ships');
  const legend = (...words: readonly string[]): Card => cardOf(quoteFrom(library, words, 'John Legend'), en);
  const politics = legend(
    'I don’t want to live a life that’s so consumed by politics that it’s the sole determinant of who can be my friend and who can’t.',
  );
  const matters = legend('values matter and character matters and moral compass matters.');
  const captain = cardFrom({
    text: HARBOUR,
    words: ['A boat is only as old as the last person who cared for it,'],
    speaker: 'Inge Halvorsen',
    title: 'The council puts off its vote on the ferry',
    publisher: 'The Harbour News',
  });
  const told = (text: string): Card =>
    cardFrom({
      text: `“${text}”`,
      words: [text],
      speaker: 'Tomás Ferreira',
      title: 'Thirty years of half a bridge',
      publisher: 'River Quarterly',
    });
  return [
    { name: 'clipping-paper', card: politics, layout: 'clipping', theme: 'paper' },
    { name: 'clipping-night', card: politics, layout: 'clipping', theme: 'night' },
    { name: 'context-paper', card: politics, layout: 'context', theme: 'paper' },
    { name: 'context-night', card: captain, layout: 'context', theme: 'night' },
    { name: 'poster-paper', card: captain, layout: 'poster', theme: 'paper' },
    { name: 'poster-night', card: matters, layout: 'poster', theme: 'night' },
    { name: 'shortest', card: told('No.'), layout: 'poster', theme: 'paper' },
    { name: 'shortest-clipping', card: told('No.'), layout: 'clipping', theme: 'paper' },
    { name: 'long', card: told(LONG), layout: 'clipping', theme: 'paper' },
    { name: 'longest', card: told(LONGEST), layout: 'clipping', theme: 'night' },
    {
      name: 'longest-in-context',
      card: told(LONGEST.slice(0, LONGEST.indexOf(' He did not'))),
      layout: 'context',
      theme: 'paper',
    },
    {
      name: 'unsure',
      card: cardFrom({
        text: '“Ask me again when the snow is gone.” It was a voice from the back.',
        words: ['Ask me again when the snow is gone.'],
        speaker: 'Marta Lindqvist',
        sure: false,
        title: 'An evening at the town hall',
        publisher: 'The Northern Post',
      }),
      layout: 'clipping',
      theme: 'paper',
    },
    {
      name: 'unverified',
      card: uncheckedCard(
        'If it sticks to the ceiling, it is done. If it sticks to the floor, it was done yesterday.',
        'Grandmother',
      ),
      layout: 'clipping',
      theme: 'paper',
    },
    {
      name: 'unverified-poster',
      card: uncheckedCard('Salt first, ask later.', 'Grandmother'),
      layout: 'poster',
      theme: 'night',
    },
    {
      name: 'long-names',
      card: cardFrom({
        text: 'He said: “Every title deserves a title.”',
        words: ['Every title deserves a title.'],
        speaker:
          'Professor Doctor Maximilian Alexander von und zu Hohenstein-Wittenberg the Younger of the Lower Valley',
        title:
          'On the naming of names, and what becomes of them when there is less room than there are letters: a report in four parts',
        publisher:
          'The Proceedings of the Society for the Study of Overlong Denominations and Related Matters',
      }),
      layout: 'clipping',
      theme: 'night',
    },
    {
      name: 'long-word',
      card: cardFrom({
        text: '“The word is Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzender, and it is mine.”',
        words: [
          'The word is Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzender, and it is mine.',
        ],
        speaker: 'Leopold Gruber',
        title: 'A visit to the society of long words',
      }),
      layout: 'clipping',
      theme: 'paper',
    },
    {
      name: 'cyrillic',
      card: cardFrom({
        text: '«Лодка стара лишь настолько, насколько стар последний, кто о ней заботился», — сказала она.',
        words: ['Лодка стара лишь настолько, насколько стар последний, кто о ней заботился'],
        speaker: 'Анна Северцева',
        title: 'Совет порта отложил голосование о пароме',
        publisher: 'Портовые известия',
      }),
      layout: 'clipping',
      theme: 'paper',
    },
    {
      name: 'greek',
      card: cardFrom({
        text: '«Το καράβι γερνά μόνο όταν το ξεχνούν», είπε.',
        words: ['Το καράβι γερνά μόνο όταν το ξεχνούν'],
        speaker: 'Ελένη Παπαδάκη',
        title: 'Το συμβούλιο του λιμανιού',
        publisher: 'Τα Νέα του Λιμανιού',
      }),
      layout: 'poster',
      theme: 'paper',
    },
    { name: 'arabic', card: cardFrom(ARABIC), layout: 'clipping', theme: 'paper' },
    {
      name: 'arabic-poster',
      card: cardFrom({ ...ARABIC, words: ['السفينة لا تشيخ ما دام هناك من يعتني بها'] }),
      layout: 'poster',
      theme: 'night',
    },
    { name: 'hebrew-in-context', card: cardFrom(HEBREW), layout: 'context', theme: 'paper' },
    {
      name: 'japanese',
      card: cardFrom({
        text: '「船の古さは、最後に手入れをした人の心で決まるのです。海はそれを、私たちより先に知っています」と船長は語った。',
        words: ['船の古さは、最後に手入れをした人の心で決まるのです。海はそれを、私たちより先に知っています'],
        speaker: '佐藤 美咲',
        title: '港湾評議会、フェリーの採決を延期',
        publisher: '港新聞',
      }),
      layout: 'clipping',
      theme: 'paper',
    },
    {
      name: 'simplified-chinese',
      card: cardFrom({
        text: '她说：“船老不老，要看最后一个照顾它的人。”会场里没有人回答。',
        words: ['船老不老，要看最后一个照顾它的人。'],
        speaker: '陈晓岚',
        title: '港口委员会推迟渡轮表决',
        publisher: '海港日报',
      }),
      layout: 'poster',
      theme: 'paper',
    },
    {
      name: 'traditional-chinese-in-context',
      card: cardFrom({
        text: '港口委員會星期二開會，討論新渡輪的費用。\n\n她說：「船老不老，要看最後一個照顧它的人。」會場裡沒有人回答。\n\n表決延到六月，屆時工程師會帶來數字。',
        words: ['船老不老，要看最後一個照顧它的人。'],
        speaker: '林雅婷',
        title: '港口委員會延後渡輪表決',
        publisher: '海港時報',
      }),
      layout: 'context',
      theme: 'night',
    },
    {
      name: 'korean',
      card: cardFrom({
        text: '선장은 “배는 마지막으로 돌본 사람만큼만 늙습니다. 바다는 우리보다 먼저 그것을 압니다”라고 말했다.',
        words: ['배는 마지막으로 돌본 사람만큼만 늙습니다. 바다는 우리보다 먼저 그것을 압니다'],
        speaker: '김서연',
        title: '항만 위원회, 여객선 표결 연기',
        publisher: '항구신문',
      }),
      layout: 'clipping',
      theme: 'night',
    },
    {
      name: 'thai',
      card: cardFrom({
        text: '“เรือจะเก่าก็ต่อเมื่อไม่มีใครดูแลมันอีกแล้ว และทะเลรู้เรื่องนี้ก่อนพวกเราเสมอ” เธอกล่าว',
        words: ['เรือจะเก่าก็ต่อเมื่อไม่มีใครดูแลมันอีกแล้ว และทะเลรู้เรื่องนี้ก่อนพวกเราเสมอ'],
        speaker: 'สมหญิง ใจดี',
        title: 'สภาท่าเรือเลื่อนการลงมติ',
        publisher: 'ข่าวท่าเรือ',
      }),
      layout: 'clipping',
      theme: 'paper',
    },
    {
      name: 'devanagari',
      card: cardFrom({
        text: '“नाव उतनी ही पुरानी होती है जितना उसका ध्यान रखने वाला आख़िरी इंसान।” उन्होंने कहा।',
        words: ['नाव उतनी ही पुरानी होती है जितना उसका ध्यान रखने वाला आख़िरी इंसान।'],
        speaker: 'मीरा जोशी',
        title: 'बंदरगाह परिषद ने मतदान टाला',
        publisher: 'बंदरगाह समाचार',
      }),
      layout: 'clipping',
      theme: 'paper',
    },
    {
      name: 'emoji',
      card: uncheckedCard(
        'The boat 🚢 sails at five 🌊, the cook 👩🏽‍🍳 leaves at four, and the cat 🐈‍⬛ knows why 🇳🇴✨',
        'Inge ⚓',
      ),
      layout: 'clipping',
      theme: 'night',
    },
  ];
}
