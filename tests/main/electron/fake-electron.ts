import { EventEmitter } from 'node:events';

/**
 * As much of Electron as the host uses, in plain Node: it keeps what it was told and lets a test play
 * the system's part. No window is ever drawn; what only a real one can show is in the README's list.
 */

/** An event whose default can be prevented. */
export class FakeEvent {
  defaultPrevented = false;
  url: string;

  constructor(url = '') {
    this.url = url;
  }

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: '' };
  readonly sent: unknown[][] = [];
  openHandler: (() => { action: string }) | undefined;
  destroyed = false;

  send(...message: unknown[]): void {
    this.sent.push(message);
  }

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** A document begins to load, as Electron tells it. */
  navigate(url: string): void {
    this.mainFrame.url = url;
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false });
  }
}

export class FakeWindow extends EventEmitter {
  static readonly all: FakeWindow[] = [];
  readonly options: Record<string, unknown>;
  readonly webContents = new FakeContents();
  isClosed = false;
  shown = 0;

  constructor(options: Record<string, unknown> = {}) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.navigate(url);
    this.emit('ready-to-show');
  }

  close(): void {
    const event = new FakeEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return;
    this.isClosed = true;
    this.emit('closed');
  }

  getNormalBounds() {
    return { x: 10, y: 20, width: 900, height: 700 };
  }

  isMinimized(): boolean {
    return false;
  }

  show(): void {
    this.shown++;
  }

  focus(): void {}
}

type Decide = (allowed: boolean) => void;

export class FakeSession extends EventEmitter {
  spellChecker = true;
  askPermission: ((contents: unknown, permission: string, decide: Decide) => void) | undefined;
  checkPermission: ((contents: unknown, permission: string, origin: string) => boolean) | undefined;
  checkDevice: (() => boolean) | undefined;
  beforeRequest:
    | ((details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void)
    | undefined;
  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<FakeSession['beforeRequest']>): void => {
      this.beforeRequest = handler;
    },
  };

  setPermissionRequestHandler(handler: NonNullable<FakeSession['askPermission']>): void {
    this.askPermission = handler;
  }

  setPermissionCheckHandler(handler: NonNullable<FakeSession['checkPermission']>): void {
    this.checkPermission = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.checkDevice = handler;
  }

  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on;
  }
}

export class FakeApp extends EventEmitter {
  readonly paths: Record<string, string> = { downloads: '/nowhere/downloads' };
  readonly appPath: string;
  isPackaged = true;
  sandboxed = false;
  exitCode: number | undefined;

  constructor(appPath: string) {
    super();
    this.appPath = appPath;
  }

  async whenReady(): Promise<void> {}

  getAppPath(): string {
    return this.appPath;
  }

  getVersion(): string {
    return '0.1.0';
  }

  getPath(name: string): string {
    return this.paths[name] ?? '';
  }

  setPath(name: string, path: string): void {
    this.paths[name] = path;
  }

  enableSandbox(): void {
    this.sandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  getPreferredSystemLanguages(): string[] {
    return ['cy-GB', 'en-GB'];
  }

  quit(): void {
    const event = new FakeEvent();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code: number): void {
    this.exitCode = code;
    this.emit('test-exit', code);
  }
}

export type Handler = (event: unknown, ...parameters: unknown[]) => unknown;

/** The whole module, for `Module._load` to give to a built bundle. */
export function createFakeElectron(appPath: string) {
  const handlers = new Map<string, Handler>();
  const exposed: Record<string, unknown> = {};
  const schemes: unknown[] = [];
  return {
    app: new FakeApp(appPath),
    BrowserWindow: FakeWindow,
    session: { defaultSession: new FakeSession() },
    powerMonitor: new EventEmitter(),
    protocol: {
      registerSchemesAsPrivileged: (list: unknown[]): void => void schemes.push(...list),
      handle: (scheme: string, handler: Handler): void => void handlers.set(`scheme:${scheme}`, handler),
    },
    ipcMain: { handle: (name: string, handler: Handler): void => void handlers.set(name, handler) },
    ipcRenderer: Object.assign(new EventEmitter(), {
      invoke: async (...parameters: unknown[]): Promise<unknown> => parameters,
    }),
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown): void => {
        exposed[name] = api;
      },
    },
    dialog: {
      errors: [] as string[][],
      showErrorBox(...texts: string[]): void {
        this.errors.push(texts);
      },
    },
    Menu: {
      current: undefined as unknown,
      buildFromTemplate: (template: unknown): unknown => template,
      setApplicationMenu(menu: unknown): void {
        this.current = menu;
      },
    },
    screen: { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) },
    handlers,
    exposed,
    schemes,
  };
}
export type FakeElectron = ReturnType<typeof createFakeElectron>;
