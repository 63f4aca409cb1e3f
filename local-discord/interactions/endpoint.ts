import { generateKeyPairSync, sign } from 'node:crypto';

/** The address that a bot takes interactions at, instead of the gateway. */
export interface Endpoint {
  /** Of the application, in hexadecimal. */
  readonly publicKey: string;
  /**
   * Sends interactions to an address from now on, or by the gateway again for null. Rejects where the address fails one
   * of the trials that Discord makes: a ping, and one whose signature is wrong.
   */
  readonly set: (url: string | null) => Promise<void>;
  /** Sends an interaction's JSON; false where no address is set. */
  readonly send: (json: string) => boolean;
}

const PING = '{"type":1}';

/** @param log hears where the bot answers otherwise than it should */
export function createEndpoint(log: (line: string) => void): Endpoint {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  let address: string | null = null;

  const post = (url: string, body: string, isRight = true): Promise<Response> => {
    const time = String(Math.floor(Date.now() / 1_000));
    const signature = sign(null, Buffer.from(isRight ? time + body : body), privateKey);
    const headers = {
      'content-type': 'application/json',
      'x-signature-ed25519': signature.toString('hex'),
      'x-signature-timestamp': time,
    };
    return fetch(url, { method: 'POST', headers, body });
  };

  const deliver = async (url: string, json: string): Promise<void> => {
    try {
      const { status } = await post(url, json);
      if (status !== 202) log(`the endpoint answered an interaction with ${status}, not 202`);
    } catch (error) {
      log(`the endpoint cannot be reached: ${String(error)}`);
    }
  };

  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    set: async (url) => {
      address = null;
      if (url === null) return;
      const pong = await post(url, PING);
      const answer: unknown = pong.status === 200 ? await pong.json() : null;
      if ((answer as { type?: unknown } | null)?.type !== 1)
        throw new Error(`${url} does not answer a ping: ${pong.status}`);
      const refused = await post(url, PING, false);
      if (refused.status !== 401)
        throw new Error(`${url} answers what is not signed with ${refused.status}, not 401`);
      address = url;
    },
    send: (json) => {
      if (address === null) return false;
      void deliver(address, json);
      return true;
    },
  };
}
