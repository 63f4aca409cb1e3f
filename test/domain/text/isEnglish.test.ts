import { describe, expect, it } from 'vitest';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';
import { isEnglish } from '../../../src/domain/text/isEnglish.ts';

const FOREIGN = {
  German: `Der Rat von Wendel hat am Dienstag beschlossen, die alte Brücke bis zum Frühjahr zu schließen. “Wir haben
    keine andere Wahl”, said Bürgermeisterin Ida Marsh. Die Anwohner sind darüber nicht glücklich, und viele wollen klagen.`,
  French: `Le conseil de la ville a décidé mardi de fermer le vieux pont jusqu’au printemps. « Nous n’avons pas le choix »,
    a déclaré la maire. Les habitants ne sont pas contents et plusieurs veulent porter plainte contre la commune.`,
  Spanish: `El consejo de la ciudad decidió el martes cerrar el viejo puente hasta la primavera. “No tenemos otra opción”,
    dijo la alcaldesa. Los vecinos no están contentos y muchos quieren llevar el caso a los tribunales de la región.`,
  Dutch: `De gemeenteraad heeft dinsdag besloten om de oude brug tot het voorjaar te sluiten. “We hebben geen keus”, zei de
    burgemeester. De bewoners zijn er niet blij mee, en velen van hen willen naar de rechter om het tegen te houden.`,
  Danish: `Byrådet i den lille by har tirsdag besluttet at lukke den gamle bro indtil foråret. “Vi har ikke noget valg,”
    sagde borgmesteren. Beboerne er ikke glade for det, og mange af dem vil gå til domstolene for at få det stoppet.`,
  Italian: `Il consiglio comunale ha deciso martedì di chiudere il vecchio ponte fino alla primavera. “Non abbiamo altra
    scelta”, ha detto la sindaca. Gli abitanti non sono contenti e molti vogliono rivolgersi al tribunale della provincia.`,
  Portuguese: `A câmara decidiu na terça-feira fechar a velha ponte até à primavera. “Não temos outra escolha”, disse a
    presidente. Os moradores não estão satisfeitos e muitos querem levar o caso aos tribunais já na próxima semana.`,
  Russian: 'Городской совет решил закрыть старый мост до весны. «У нас нет выбора», — сказала мэр.',
  Chinese: '市议会周二决定将老桥关闭至春天。“我们别无选择，”市长说。居民们对此并不满意。',
  Arabic: 'قرر مجلس المدينة يوم الثلاثاء إغلاق الجسر القديم حتى الربيع. قالت العمدة: “ليس لدينا خيار آخر”.',
};

describe('isEnglish', () => {
  it.each(Object.entries(FOREIGN))('knows %s from it', (_, text) => {
    expect(isEnglish(text)).toBe(false);
  });

  it('goes by the first 150 words where they are plainly English', () => {
    const english = 'The council said that it has to close the bridge. '.repeat(16);
    expect(isEnglish(english + FOREIGN.Russian.repeat(30))).toBe(true);
    expect(isEnglish(english.slice(0, 200) + FOREIGN.Russian.repeat(30))).toBe(false);
  });

  it.each([
    [
      'news',
      `The council has voted to shut the old bridge until spring. “We have no choice,” said Mayor Ida Marsh. Those
      living beside it are unhappy, and some of them want to sue.`,
    ],
    [
      'news about somebody with a foreign quotation',
      `Mayor Ida Marsh told the crowd: “Wir haben keine andere Wahl als die
      alte Brücke bis zum Frühjahr zu schließen.” She said it was what her grandfather would have told them, and left.`,
    ],
    [
      'a list of names and scores',
      `Tom Bell 6, Ida Marsh 5, Ana Ruiz 5, Emil Krogh 4, Mina Thorne 4, Odile Brandt 3, Quinn Abara
      3, Wu Jian 2. The winner has two weeks to claim the cup.`,
    ],
    ['a line that is too short to tell', '“Forza Inter!” Ida Marsh shouted.'],
    ['nothing', ''],
  ])('takes %s for it', (_, text) => {
    expect(isEnglish(text)).toBe(true);
  });
});

describe('extractQuotations', () => {
  it('names nobody surely where the text is not English, and keeps the words', () => {
    const said = '“We have no choice,” said Ida Marsh.';
    expect(extractQuotations(said)).toMatchObject([{ speaker: 'Ida Marsh', sure: true }]);
    const german = `${said}\n\n${FOREIGN.German}\n\n${FOREIGN.German}`;
    const quotations = extractQuotations(german);
    expect(quotations[0]).toMatchObject({
      speaker: 'Ida Marsh',
      spans: [{ start: 1, end: said.indexOf('”') }],
    });
    expect(quotations.map(({ sure }) => sure)).not.toContain(true);
  });
});
