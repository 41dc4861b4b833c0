import {
  type ChannelName,
  contract,
  type EventName,
  type EventPayload,
  events,
  type Request,
  type Response,
  type Transport,
} from '../shared/contract.ts';
import { DeedboxError } from '../shared/errors.ts';

/** The page's one way to main. Rooms know this type and nothing of what carries it. */
export interface Bridge {
  /** Rejects with a DeedboxError: main's refusal, `contract/disconnected`, or `contract/bad-response`. */
  invoke<Name extends ChannelName>(channel: Name, request: Request<Name>): Promise<Response<Name>>;
  /** Returns the way to stop listening. */
  subscribe<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}

/** Sole user of the transport: what comes back is parsed before anybody sees it. */
export function createBridge(transport: Transport): Bridge {
  return {
    async invoke(channel, request) {
      const response = await transport.invoke(channel, request);
      const parsed = contract[channel].response.safeParse(response);
      if (!parsed.success)
        throw new DeedboxError('contract/bad-response', `bad response of ${channel}`, {
          cause: parsed.error,
        });
      return parsed.data as Response<typeof channel>;
    },
    subscribe(event, listener) {
      return transport.subscribe((name, payload) => {
        if (name !== event) return;
        const parsed = events[event].safeParse(payload);
        if (parsed.success) listener(parsed.data as EventPayload<typeof event>);
        else console.error(`bad payload of ${event}`);
      });
    },
  };
}
