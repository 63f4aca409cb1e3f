const DAY = 86_400_000;

/** Does something now and once a day, until the returned function is called. */
export function everyDay(work: () => void): () => void {
  work();
  const timer = setInterval(work, DAY);
  return () => clearInterval(timer);
}
