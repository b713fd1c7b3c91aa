/** Tests that need a browser have a task of their own: `npm run test:browser`. */
module.exports = {
  ...require('../../jest.config.json'),
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/*.browser.ts'],
};
