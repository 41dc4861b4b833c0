import type { Bridge } from '../../../src/renderer/bridge.ts';
import {
  type ChannelName,
  contract,
  type EventName,
  type EventPayload,
  type ParsedRequest,
  type Response,
} from '../../../src/shared/contract.ts';
import { DeedboxError } from '../../../src/shared/errors.ts';

export type Script = {
  [Name in ChannelName]?: (request: ParsedRequest<Name>) => Response<Name> | Promise<Response<Name>>;
};

/** A bridge whose answers a test writes. Requests and answers go through the contract's schemas, as in the real one. */
export class ScriptedBridge implements Bridge {
  readonly calls: { channel: ChannelName; request: unknown }[] = [];
  readonly #script: Script;
  readonly #listeners = new Map<EventName, Set<(payload: unknown) => void>>();

  constructor(script: Script) {
    this.#script = script;
  }

  async invoke<Name extends ChannelName>(channel: Name, request: unknown): Promise<Response<Name>> {
    this.calls.push({ channel, request });
    const answer = this.#script[channel];
    if (!answer) throw new DeedboxError('contract/unknown-channel', `no script for ${channel}`);
    const parsed = contract[channel].request.parse(request) as ParsedRequest<Name>;
    return contract[channel].response.parse(await answer(parsed)) as Response<Name>;
  }

  subscribe<Name extends EventName>(
    event: Name,
    listener: (payload: EventPayload<Name>) => void,
  ): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener as (payload: unknown) => void));
    return () => listeners.delete(listener as (payload: unknown) => void);
  }

  emit<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload);
  }

  requestsOf(channel: ChannelName): unknown[] {
    return this.calls.filter((call) => call.channel === channel).map(({ request }) => request);
  }
}
