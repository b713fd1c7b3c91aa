/** Why a container could not be started, with the reason that a kubelet gives. */
export class StartError extends Error {
  constructor(
    readonly reason: 'ErrImagePull' | 'CreateContainerConfigError' | 'CreateContainerError',
    message: string,
  ) {
    super(message);
  }
}
