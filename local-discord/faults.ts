/** One broken rule of a request: where (keys and indexes from the body's root), Discord's code, and what it says. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A refusal in Discord's own shape; `status` is the HTTP status. */
export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly faults?: readonly Fault[];
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** Discord's nested `errors` object: `{ data: { content: { _errors: [{ code, message }] } } }`. */
function nestFaults(faults: readonly Fault[]): ErrorTree {
  const root: ErrorTree = {};
  for (const fault of faults) {
    let node = root;
    for (const key of fault.path) node = (node[key] ??= {}) as ErrorTree;
    ((node['_errors'] ??= []) as { code: string; message: string }[]).push({
      code: fault.code,
      message: fault.message,
    });
  }
  return root;
}

/** The body of a refusal as it goes over the wire. */
export function refusalBody({ code, message, faults }: Refusal): object {
  return faults === undefined || faults.length === 0
    ? { message, code }
    : { message, code, errors: nestFaults(faults) };
}

/** 400 with code 50035 and the nested errors. */
export function invalidForm(faults: readonly Fault[]): Refusal {
  return {
    status: 400,
    code: 50035,
    message: 'Invalid Form Body',
    faults,
  };
}

/** The refusals that carry no faults, with the codes of Discord's documents. */
export const refusals = {
  notFound: { status: 404, code: 0, message: '404: Not Found' },
  unsupportedMedia: { status: 415, code: 0, message: '415: Unsupported Media Type' },
  internal: { status: 500, code: 0, message: '500: Internal Server Error' },
  unauthorized: { status: 401, code: 0, message: '401: Unauthorized' },
  unknownChannel: { status: 404, code: 10003, message: 'Unknown Channel' },
  unknownGuild: { status: 404, code: 10004, message: 'Unknown Guild' },
  unknownMessage: { status: 404, code: 10008, message: 'Unknown Message' },
  unknownUser: { status: 404, code: 10013, message: 'Unknown User' },
  unknownWebhook: { status: 404, code: 10015, message: 'Unknown Webhook' },
  unknownInteraction: { status: 404, code: 10062, message: 'Unknown interaction' },
  unknownCommand: { status: 404, code: 10063, message: 'Unknown application command' },
  notYourApplication: {
    status: 403,
    code: 20012,
    message: 'You are not authorized to perform this action on this application',
  },
  tooManyAttachments: {
    status: 400,
    code: 30015,
    message: 'Maximum number of attachments in a message reached (10)',
  },
  tooManyCommands: {
    status: 400,
    code: 30032,
    message: 'Maximum number of application commands reached (100)',
  },
  tooLarge: { status: 413, code: 40005, message: 'Request entity too large' },
  alreadyAcknowledged: { status: 400, code: 40060, message: 'Interaction has already been acknowledged.' },
  tooManyFollowUps: {
    status: 400,
    code: 40094,
    message: 'This interaction has reached its maximum of 5 follow up messages',
  },
  missingAccess: { status: 403, code: 50001, message: 'Missing Access' },
  notYourMessage: { status: 403, code: 50005, message: 'Cannot edit a message authored by another user' },
  cannotSend: { status: 403, code: 50007, message: 'Cannot send messages to this user' },
  emptyMessage: { status: 400, code: 50006, message: 'Cannot send an empty message' },
  invalidWebhookToken: { status: 401, code: 50027, message: 'Invalid Webhook Token' },
  invalidJson: { status: 400, code: 50109, message: 'The request body contains invalid JSON.' },
} as const satisfies Record<string, Refusal>;
