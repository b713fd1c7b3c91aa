// Everything a user can touch; if it is not here, it is not API.
export * as imports from '../imports';
