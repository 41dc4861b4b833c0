import { answerSchema, type Transport } from '../../shared/contract.ts';
import { DeedboxError } from '../../shared/errors.ts';

/** What the preload script puts into the page: two functions and nothing else. */
export interface PreloadApi {
  invoke(channel: string, request: unknown): Promise<unknown>;
  subscribe(listener: (event: string, payload: unknown) => void): () => void;
}

/** The way to main in Electron. */
export function createPreloadTransport(api: PreloadApi): Transport {
  return {
    async invoke(channel, request) {
      return openAnswer(await api.invoke(channel, request));
    },
    subscribe: (listener) => api.subscribe(listener),
  };
}

/** A response, or the refusal as a DeedboxError. Throws `contract/bad-response` for what is neither. */
export function openAnswer(value: unknown): unknown {
  const answer = answerSchema.safeParse(value);
  if (!answer.success)
    throw new DeedboxError('contract/bad-response', 'not an answer', { cause: answer.error });
  if (!answer.data.ok) throw new DeedboxError(answer.data.code);
  return answer.data.response;
}
