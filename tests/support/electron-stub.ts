/**
 * Stands where `electron` would be, so that no test can start a download of its binary. A test of the
 * Electron host mocks the parts it needs (`vi.mock('electron', …)`); any other use is a mistake.
 */
export default undefined;
