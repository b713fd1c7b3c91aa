import { StartError } from './start-error';

/** What stands for a container image: a program of this machine, seen at the path where the image has it. */
export interface Image {
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly user?: number;
  readonly workingDir?: string;
  /** Folders that the image's user may write to. */
  readonly writable?: readonly string[];
  /** Path in the image, and the file of this machine that is there. */
  readonly files?: Readonly<Record<string, string>>;
}

/** By name, without registry `docker.io`, tag and digest. */
export type Images = Readonly<Record<string, Image>>;

export function imageOf(images: Images, reference: string): Image {
  const name = reference
    .replace(/@.*$/, '')
    .replace(/:[^/:]*$/, '')
    .replace(/^docker\.io\//, '')
    .replace(/^library\//, '');
  const found = images[name];
  if (!found) throw new StartError('ErrImagePull', `no local program stands for image ${name}`);
  return found;
}
