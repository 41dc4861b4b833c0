import Database from 'better-sqlite3-multiple-ciphers';
import type { StoredRecord } from '../../src/shared/model/record.ts';

const ROWS_AT_ONCE = 1_000;
const columns = 'identity, type, category, title, detail, date, agency';

/** The same job in SQLCipher 4: a table of summaries, one of bodies; every transaction synced before it is done. */
export class SqlcipherStore {
  readonly #database: Database.Database;
  readonly #addSummary: Database.Statement;
  readonly #addBody: Database.Statement;
  readonly #list: Database.Statement;
  readonly #read: Database.Statement;

  constructor(file: string) {
    this.#database = new Database(file);
    this.#database.pragma("cipher = 'sqlcipher'");
    this.#database.pragma('legacy = 4');
    this.#database.pragma(`key = "x'${'5d'.repeat(32)}'"`);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = FULL');
    this.#database.exec(`
      CREATE TABLE IF NOT EXISTS summaries (${columns.replace('identity', 'identity PRIMARY KEY')}) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS bodies (identity PRIMARY KEY, json) WITHOUT ROWID;
    `);
    this.#addSummary = this.#database.prepare(
      `INSERT OR REPLACE INTO summaries VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#addBody = this.#database.prepare('INSERT OR REPLACE INTO bodies VALUES (?, ?)');
    this.#list = this.#database.prepare(`SELECT ${columns} FROM summaries ORDER BY date DESC`).raw();
    this.#read = this.#database.prepare('SELECT json FROM bodies WHERE identity = ?').pluck();
  }

  add(records: readonly StoredRecord[]): void {
    const addSome = this.#database.transaction((some: readonly StoredRecord[]) => {
      for (const record of some) {
        const { identity, type, category, title, detail, date, agency } = record;
        this.#addSummary.run(identity, type, category, title, detail, date, agency);
        this.#addBody.run(identity, JSON.stringify(record));
      }
    });
    for (let at = 0; at < records.length; at += ROWS_AT_ONCE) addSome(records.slice(at, at + ROWS_AT_ONCE));
  }

  list(): unknown[] {
    return this.#list.all();
  }

  read(identity: string): unknown {
    return this.#read.get(identity);
  }

  /** Identities whose summary holds every word. */
  search(typed: string): unknown[] {
    const words = typed.split(' ').filter((word) => word !== '');
    const text = "title || ' ' || detail || ' ' || agency || ' ' || type || ' ' || category || ' ' || date";
    const tests = words.map(() => `${text} LIKE ?`).join(' AND ') || 'TRUE';
    const query = `SELECT identity FROM summaries WHERE ${tests} ORDER BY date DESC`;
    return this.#database
      .prepare(query)
      .pluck()
      .all(...words.map((word) => `%${word}%`));
  }

  close(): void {
    this.#database.close();
  }
}
