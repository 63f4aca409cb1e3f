import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify';
import type { ZodMiniType } from 'zod/mini';
import { checkBody } from '../checkBody.ts';
import { refusalBody, refusals, type Fault, type Refusal } from '../faults.ts';
import { responseSchemas } from '../schemas.ts';
import { EMPTY_BODY, type Body } from './body.ts';
import { sendJson } from './sendJson.ts';
import type { Violations } from './violation.ts';

/** One request of the bot, read and parsed. */
export interface Call {
  /** A part of the path by its name in the route. */
  readonly param: (name: string) => string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** What Discord takes in silence and its author should hear of. */
export interface Remarks {
  readonly unknownKeys?: readonly string[];
  readonly oversights?: readonly string[];
}

/** An accepted request's answer; no `body` for 204. */
export interface Reply {
  readonly status: number;
  readonly body?: object;
  readonly schema?: ZodMiniType;
  readonly remarks?: Remarks;
}

type Handler = (call: Call) => Reply | Refusal;

/** Called after each request of an interaction's, to be kept with it. */
export type Recorder = (
  call: Call,
  method: string,
  path: string,
  status: number,
  code: number | null,
) => void;

export interface Route {
  readonly method: HTTPMethods;
  /** Below `/api/v10`. */
  readonly path: string;
  readonly handler: Handler;
  /** Interactions' callbacks and webhooks carry their right in the path. */
  readonly isOpen?: true;
  readonly record?: Recorder;
}

const isRefusal = (result: Reply | Refusal): result is Refusal => 'code' in result;

export const noContent: Reply = { status: 204 };

/** @param schema the official one of the body, where there is one */
export function ok(body: object, schema?: ZodMiniType, remarks: Remarks = {}): Reply {
  return { status: 200, body, ...(schema && { schema }), remarks };
}

/** `onAnswered` is called once each request is done with. */
export interface RouteOptions {
  readonly token: string;
  readonly violations: Violations;
  readonly onAnswered: () => void;
}

/** Registers routes: authorisation, the check of our own answers, and the record of what went wrong. */
export function addRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  { token, violations, onAnswered }: RouteOptions,
): void {
  const right = `Bot ${token}`;
  for (const { method, path, handler, isOpen, record } of routes) {
    const answer = (request: FastifyRequest): { status: number; body: object | undefined } => {
      const call: Call = {
        param: (name) => (request.params as Record<string, string>)[name] ?? '',
        query: request.query as Record<string, string>,
        body: (request.body as Body | undefined) ?? EMPTY_BODY,
      };
      const at = request.url.replace(/\?.*$/s, '');
      const isAllowed = isOpen === true || request.headers.authorization === right;
      const result: Reply | Refusal = isAllowed ? handler(call) : refusals.unauthorized;
      const note = (
        by: 'bot' | 'localDiscord',
        message: string,
        faults: readonly Fault[],
        remarks: Remarks = {},
      ): void =>
        violations.add({
          by,
          method,
          path: at,
          status: result.status,
          code: isRefusal(result) ? result.code : null,
          message,
          faults,
          unknownKeys: remarks.unknownKeys ?? [],
          oversights: remarks.oversights ?? [],
          body: call.body.json,
        });
      const body = isRefusal(result) ? refusalBody(result) : result.body;
      const schema = isRefusal(result) ? responseSchemas.error : result.schema;
      record?.(call, method, at, result.status, isRefusal(result) ? result.code : null);
      if (isRefusal(result)) note('bot', result.message, result.faults ?? []);
      else if ((result.remarks?.unknownKeys?.length ?? 0) + (result.remarks?.oversights?.length ?? 0) > 0)
        note('bot', 'Accepted, with remarks', [], result.remarks);
      if (schema !== undefined) {
        // The official schema calls a fault's code a number; the documents and the service give text, as we do.
        const checked = isRefusal(result) ? { ...body, errors: undefined } : body;
        const { faults, unknownKeys } = checkBody(schema, checked);
        if (faults.length + unknownKeys.length > 0)
          note('localDiscord', 'Answer breaks its schema', faults, { unknownKeys });
      }
      onAnswered();
      return { status: result.status, body };
    };
    app.route({
      method,
      url: `/api/v10${path}`,
      handler: (request, reply) => {
        const { status, body } = answer(request);
        return body === undefined ? reply.code(status).send() : sendJson(reply, status, body);
      },
    });
  }
}
