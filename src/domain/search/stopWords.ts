/** English function words, folded: they are found when they are searched for, but never offered as a topic. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against all almost also although always am among an and another any anybody anyone
  anything are arent around as at away back be because been before being below between both but by came can cannot
  cant come could couldnt did didnt do does doesnt doing done dont down during each either else enough even ever every
  everybody everyone everything few for from get gets getting give go goes going gone got had hadnt has hasnt have
  havent having he hed hell her here hers herself hes him himself his how however i id if ill im in into is isnt it
  itd itll its itself ive just keep kind know last let lets like lot made make makes making many may maybe me mean
  might mine more most much must my myself never no nobody none nor not nothing now of off often on once one only or
  other others our ours ourselves out over own particularly perhaps put quite rather really said same saw say saying
  says see seen shall she shed shell shes should shouldnt since so some somebody someone something sort still such
  sure take taken than that thats the their theirs them themselves then there theres these they theyd theyll theyre
  theyve thing things think this those though through throughout to told too took two under until up upon us use used
  very want was wasnt way we wed well went were werent weve what whatever whats when where whether which while who
  whom whose why will with within without wont would wouldnt yes yet you youd youll your youre yours yourself youve`
    .split(/\s+/)
    .filter(Boolean),
);
