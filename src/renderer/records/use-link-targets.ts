import { useEffect, useState } from 'react';
import type { Field } from '../../shared/model/field.ts';
import { useStore } from '../store/index.ts';

/** Identity → record id, of those that are in this box. */
export type LinkTargets = ReadonlyMap<string, string>;

const NONE: LinkTargets = new Map();
/** The contract's bounds. */
const MOST_IDENTITIES = 200;
const LONGEST_IDENTITY = 2000;

/** Where the links of a record lead. Empty until main has said it; a link without a target is plain words. */
export function useLinkTargets(fields: readonly Field[]): LinkTargets {
  const { bridge, catalogue } = useStore();
  const [targets, setTargets] = useState(NONE);
  useEffect(() => {
    const identities = identitiesOf(fields);
    setTargets(NONE);
    if (identities.length === 0) return;
    let isCurrent = true;
    bridge.invoke('record.identify', { identities }).then(
      ({ recordIds }) => {
        if (!isCurrent) return;
        const { table } = catalogue;
        const isHere = (recordId: string) => {
          const row = table.findRow(recordId);
          return row !== -1 && !table.isDeleted(row);
        };
        const pairs = identities.map((identity, index): [string, string] => [
          identity,
          recordIds[index] ?? '',
        ]);
        setTargets(new Map(pairs.filter(([, recordId]) => isHere(recordId))));
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [bridge, catalogue, fields]);
  return targets;
}

function identitiesOf(fields: readonly Field[]): string[] {
  const identities = new Set(fields.flatMap(({ value }) => (value.type === 'link' ? [value.identity] : [])));
  return [...identities]
    .filter((identity) => identity !== '' && identity.length <= LONGEST_IDENTITY)
    .slice(0, MOST_IDENTITIES);
}
