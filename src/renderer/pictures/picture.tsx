import { ChartNoAxesColumn, Table } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/index.ts';
import './picture.css';

export interface PictureTable {
  columns: readonly string[];
  /** One cell for each column. */
  rows: readonly (readonly string[])[];
}

export interface PictureProps {
  /** The message, in one sentence. */
  heading: string;
  /** More of what can be seen, for who cannot see it, and for everybody. */
  description?: string;
  /** Which keys do what. */
  keys: string;
  table: PictureTable;
  children: ReactNode;
}

/** A picture with its message over it; `t` or the button shows the same as a table. */
export function Picture({ heading, description, keys, table, children }: PictureProps) {
  const { t } = useTranslation('pictures');
  const [isTable, setTable] = useState(false);
  const headingId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 't' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setTable(!isTable);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work on the marks inside it
    <div className="picture" onKeyDown={onKeyDown}>
      <h2 id={headingId} className="picture-heading">
        <bdi>{heading}</bdi>
      </h2>
      {description && <p className="ui-soft">{description}</p>}
      {isTable ? <DataTable table={table} labelledBy={headingId} /> : children}
      <div className="ui-row">
        <Button icon={isTable ? ChartNoAxesColumn : Table} onPress={() => setTable(!isTable)}>
          {isTable ? t('showPicture') : t('showTable')}
        </Button>
        {!isTable && <span className="ui-soft ui-small">{keys}</span>}
      </div>
    </div>
  );
}

function DataTable({ table, labelledBy }: { table: PictureTable; labelledBy: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="picture-table" aria-labelledby={labelledBy} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
            <tr key={index}>
              <th scope="row">
                <bdi>{head}</bdi>
              </th>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is what each one is
                <td key={place} className="ui-figures">
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
