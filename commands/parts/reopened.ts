import type { Refusal } from '../../src/domain/userError.ts';
import type { Submission } from '../../src/services/curation/submission.ts';

/** The form that is opened again after a refusal. */
export function reopened(submission: Submission, refusal: Refusal | null): Submission {
  const { aim, form } = submission;
  // They have been told of the other change: what they send now is meant to follow it.
  return refusal?.code === 'quote-changed' && aim.kind === 'edit'
    ? { aim: { ...aim, revision: refusal.revision }, form }
    : submission;
}
