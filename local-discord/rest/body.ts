import type { Upload } from '../messages/attachmentStore.ts';

/** A request's body: its JSON (undefined when there is none) and the files that came with it. */
export interface Body {
  readonly json: unknown;
  readonly uploads: readonly Upload[];
}

export const EMPTY_BODY: Body = { json: undefined, uploads: [] };

const FILE_FIELD = /^files\[(?<number>\d+)\]$/;

const unreadable = (cause: unknown): Error =>
  Object.assign(new Error('The body cannot be read.', { cause }), { statusCode: 400 });

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw unreadable(error);
  }
}

async function readForm(bytes: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch (error) {
    throw unreadable(error);
  }
}

/** Throws an error with `statusCode` 400 for what is no JSON. */
export function parseJson(text: string): Body {
  return text === '' ? EMPTY_BODY : { json: readJson(text), uploads: [] };
}

/** Reads `payload_json` and `files[n]` of a multipart body. Throws an error with `statusCode` 400 for what is none. */
export async function parseMultipart(bytes: Buffer, contentType: string): Promise<Body> {
  const form = await readForm(bytes, contentType);
  const payload = form.get('payload_json');
  const uploads: Upload[] = [];
  for (const [field, value] of form) {
    const number = FILE_FIELD.exec(field)?.groups?.['number'];
    if (number === undefined || typeof value === 'string') continue;
    uploads.push({
      field: number,
      name: value.name,
      contentType: value.type === '' ? 'application/octet-stream' : value.type,
      bytes: Buffer.from(await value.arrayBuffer()),
    });
  }
  return { json: typeof payload === 'string' ? readJson(payload) : undefined, uploads };
}
