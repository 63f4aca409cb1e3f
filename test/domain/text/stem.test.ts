import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/domain/text/stem.ts';

describe('stem', () => {
  it.each([
    ['bake', 'bakes', 'baked', 'baking', 'baker', 'bakers'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['farmer', 'farmers', 'farm', 'farms'],
    ['carry', 'carries', 'carried', 'carrier', 'carrying'],
    ['happy', 'happily', 'happiness', 'happier'],
    ['church', 'churches'],
    ['family', 'families'],
    ['friendly', 'friendliness', 'friend', 'friends'],
    ['spy', 'spied', 'spies'],
    ['dress', 'dresses'],
    ['loaf', 'loaves'],
    ['sleep', 'slept', 'sleeping', 'asleep'],
    ['pay', 'paid', 'payment'],
    ['write', 'wrote', 'written', 'writing', 'writes'],
    ['slow', 'slowly', 'slower', 'slowest'],
    ['name', 'names'],
    ['goat', "goat's", 'goats', "goats'"],
    ['care', 'careful', 'carefully', 'carefulness'],
    ['hopeless', 'hopelessly', 'hopelessness'],
    ['dark', 'darkness'],
    ['final', 'finally'],
    ['move', 'moving', 'movement', 'movements'],
    ['box', 'boxes'],
    ['buzz', 'buzzes', 'buzzing'],
    ['dish', 'dishes'],
    ['fly', 'flies'],
    ['rely', 'relied'],
    ['act', 'actor', 'actors', 'acting'],
    ['big', 'bigger'],
    ['man', 'men'],
    ['die', 'died', 'death'],
  ])('brings the forms of %s together', (word, ...forms) => {
    expect(new Set([word, ...forms].map(stem)).size).toBe(1);
  });

  it.each([
    ['bus', 'bu'],
    ['thing', 'th'],
    ['red', 'r'],
    ['ring', 'r'],
    ['boat', 'boar'],
    ['careless', 'care'],
    ['focus', 'focu'],
    ["o'clock", 'oclock'],
    ['glass', 'glas'],
    ['cement', 'ce'],
    ['moment', 'mo'],
    ['buses', 'bu'],
    ['fizz', 'fi'],
    ['pass', 'pas'],
    ['bring', 'br'],
    ['est', 'e'],
    ['bear', 'beer'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
