/** The package has types that its own `exports` hide. These are the few that are used here. */
declare module 'better-sqlite3-multiple-ciphers' {
  namespace Database {
    interface Statement {
      run(...values: unknown[]): unknown;
      get(...values: unknown[]): unknown;
      all(...values: unknown[]): unknown[];
      raw(): this;
      pluck(): this;
    }
    interface Database {
      pragma(text: string): unknown;
      exec(sql: string): unknown;
      prepare(sql: string): Statement;
      transaction<Parameters extends unknown[]>(
        work: (...parameters: Parameters) => void,
      ): (...parameters: Parameters) => void;
      close(): void;
    }
  }
  const Database: new (file: string) => Database.Database;
  export default Database;
}
