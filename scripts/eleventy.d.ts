/** The parts of Eleventy's packages that this project uses; they ship no types of their own. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    readonly globalData: Readonly<Record<string, unknown>>;
    readonly benchmarkManager: { get(name: string): { setIsVerbose(isVerbose: boolean): void } };
    addGlobalData(name: string, data: unknown): void;
    addTemplateFormats(formats: string): void;
    addExtension(extension: string, options: object): void;
    addPlugin(plugin: (config: UserConfig) => void | Promise<void>): void;
    setInputDirectory(folder: string): void;
    setOutputDirectory(folder: string): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
    setFreezeReservedData(freeze: boolean): void;
    on(event: string, listener: (info: never) => void | Promise<void>): void;
  }

  interface Options {
    readonly configPath: string;
    readonly quietMode: boolean;
    readonly config: (config: UserConfig) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: Options);
    init(): Promise<void>;
    toJSON(): Promise<readonly { readonly outputPath: string; readonly content: string }[]>;
    disableLogger(): void;
  }
}

declare module "@11ty/eleventy-img" {
  interface Variant {
    readonly width: number;
    readonly height: number;
  }

  export type Variants = Partial<Record<string, readonly Variant[]>>;

  export default function makeImage(source: string | Buffer, options: object): Promise<Variants>;

  /** An image that has not been made yet. */
  export class Image {
    constructor(source: string, options: object);
    /** What would be made of a source with these dimensions. */
    getFullStats(metadata: {
      readonly width?: number | undefined;
      readonly height?: number | undefined;
      readonly orientation?: number | undefined;
    }): Variants;
  }
}
