import { useState } from 'react';
import type { Field } from '../../shared/model/field.ts';
import { useTranslation } from '../i18n/index.ts';
import { Disclosure, FieldList, FieldRow, Switch } from '../ui/index.ts';
import { exactPlace, useVocabulary } from '../vocabulary/index.ts';
import { FieldValueView } from './field-value.tsx';
import { type FieldGroup, groupFields } from './group-fields.ts';
import type { LinkTargets } from './use-link-targets.ts';

export interface FieldSectionsProps {
  fields: readonly Field[];
  links: LinkTargets;
}

/** What a record says, field by field; and where each stands in the file, for who wants it. */
export function FieldSections({ fields, links }: FieldSectionsProps) {
  const { t } = useTranslation('records');
  const [showsPlaces, setShowsPlaces] = useState(false);
  if (fields.length === 0) return <p>{t('record.noDetails')}</p>;
  const { groups, technical } = groupFields(fields);
  const isFromFile = fields.some(({ locator }) => locator.kind !== 'byHand');
  return (
    <>
      {groups.map((group) => (
        <GroupView key={group.fields[0]?.key} group={group} links={links} showsPlaces={showsPlaces} />
      ))}
      {technical.length > 0 && (
        <Disclosure title={t('record.technical')} level={3}>
          <GroupView
            group={{ key: 'technical', fields: technical }}
            links={links}
            showsPlaces={showsPlaces}
          />
        </Disclosure>
      )}
      {isFromFile && (
        <Switch label={t('record.showPlaces')} isSelected={showsPlaces} onChange={setShowsPlaces} />
      )}
    </>
  );
}

interface GroupViewProps {
  group: FieldGroup;
  links: LinkTargets;
  showsPlaces: boolean;
}

function GroupView({ group, links, showsPlaces }: GroupViewProps) {
  const vocabulary = useVocabulary();
  const first = group.fields[0];
  const hasHeading = group.key !== '' && group.key !== 'technical' && first !== undefined;
  return (
    <div className={hasHeading ? 'record-group' : undefined}>
      {hasHeading && <h3 className="record-group-title">{vocabulary.labelParts(first.label)[0]}</h3>}
      <FieldList>
        {group.fields.map((field) => (
          <FieldRow
            key={field.key}
            label={<bdi>{labelWithin(group, vocabulary.labelParts(field.label))}</bdi>}
            note={showsPlaces && <PlaceNote field={field} />}
          >
            <FieldValueView value={field.value} links={links} />
          </FieldRow>
        ))}
      </FieldList>
    </div>
  );
}

/** The word that heads the group is not said again in each row. */
function labelWithin(group: FieldGroup, parts: string[]): string {
  const own = group.key === '' ? parts : parts.slice(1);
  return own.join(': ') || parts.join(': ');
}

function PlaceNote({ field }: { field: Field }) {
  const vocabulary = useVocabulary();
  const exact = exactPlace(field.locator);
  return exact ? <code className="record-code">{exact}</code> : vocabulary.place(field.locator);
}
