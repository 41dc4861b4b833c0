import {
  type ColumnRole,
  type CsvMapping,
  type CsvPreview,
  columnRoles,
} from '../../shared/model/csv-mapping.ts';
import { useTranslation } from '../i18n/index.ts';
import { Select } from '../ui/index.ts';
import './column-table.css';

export const COLUMN_TABLE_ID = 'columns';
const MOST_EXAMPLES = 3;

export interface ColumnTableProps {
  preview: CsvPreview;
  mapping: CsvMapping;
  onChange: (mapping: CsvMapping) => void;
}

/** The columns of the file, one to a row, with examples of what they hold and a role for each. */
export function ColumnTable({ preview, mapping, onChange }: ColumnTableProps) {
  const { t } = useTranslation('importing');
  const options = columnRoles.map((role) => ({ id: role, label: t(`columns.roles.${role}`) }));
  const setRole = (index: number, role: ColumnRole) => {
    const columns = mapping.columns.map((column, at) => (at === index ? { ...column, role } : column));
    onChange({ ...mapping, columns });
  };
  return (
    <table className="column-table" id={COLUMN_TABLE_ID}>
      <thead>
        <tr>
          <th scope="col">{t('columns.column')}</th>
          <th scope="col">{t('columns.examples')}</th>
          <th scope="col">{t('columns.holds')}</th>
        </tr>
      </thead>
      <tbody>
        {mapping.columns.map(({ header, role }, index) => {
          const name = header.trim() || t('columns.noHeader', { number: index + 1 });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two can have one header
            <tr key={index}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td className="ui-soft">
                <Examples values={preview.sample.map((row) => row[index] ?? '')} />
              </td>
              <td>
                <Select
                  label={t('columns.roleLabel', { header: name })}
                  options={options}
                  value={role}
                  onChange={(chosen) => setRole(index, chosen)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Examples({ values }: { values: string[] }) {
  const { t } = useTranslation('importing');
  const examples = [...new Set(values.map((value) => value.trim()).filter(Boolean))].slice(0, MOST_EXAMPLES);
  if (examples.length === 0) return t('columns.noExamples');
  return (
    <ul>
      {examples.map((example) => (
        <li key={example}>
          <bdi>{example}</bdi>
        </li>
      ))}
    </ul>
  );
}
