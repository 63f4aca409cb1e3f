import type { FeatureName } from './measureSentences.ts';

export const summaryWeights: Readonly<Partial<Record<FeatureName, number>>> = {
  first: 0.3,
  early: 0.4,
  centrality: 0.5,
  likeLead: 0.3,
  coverage: 0.3,
  quoted: -0.3,
  leans: -0.1,
  brief: -0.2,
  lengthy: -0.1,
  also: -0.1,
};
