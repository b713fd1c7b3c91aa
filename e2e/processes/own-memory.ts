/** Lines of shell for a mount namespace: folders in memory that are seen nowhere else and gone afterwards. */
export const OWN_MEMORY =
  'mount --make-rprivate /; mount -t tmpfs -o mode=755 none /run; mount -t tmpfs -o mode=1777 none /dev/shm';
