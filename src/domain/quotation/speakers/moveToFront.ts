/** Puts a person before all others of a list that holds each once and at most `kept`. */
export function moveToFront(list: number[], person: number, kept: number): void {
  if (list[0] === person) return;
  let place = list.indexOf(person);
  if (place === -1) place = list.length < kept ? list.length : kept - 1;
  for (; place > 0; place--) list[place] = list[place - 1] ?? person;
  list[0] = person;
}
