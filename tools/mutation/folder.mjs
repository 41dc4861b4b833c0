/** The folder of `src/main` that is mutated, and of `tests/main` that has to notice; set by tools/mutants.mjs. */
export const folder = process.env.DEEDBOX_MUTATED_FOLDER ?? 'vault';
