import { saveLetter } from '../papers/save-letter.ts';
import type { Handlers } from '../rpc.ts';
import type { VaultKeeper } from '../session/vault-keeper.ts';

/** Paper letters that a person writes down. */
export function letterHandlers(keeper: VaultKeeper): Pick<Handlers, 'letter.save'> {
  return {
    'letter.save': ({ row, letter }) => saveLetter(keeper.session, letter, row),
  };
}
