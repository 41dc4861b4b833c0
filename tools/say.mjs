/** One plain line about what is being done. */
export function say(/** @type {string} */ text) {
  console.log(`• ${text}`);
}

/** Something the person has to put right: said without a stack, and nothing goes on. */
export class Trouble extends Error {}

/**
 * Runs a tool's main function; trouble ends it with its words and exit code 1.
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function runTool(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
