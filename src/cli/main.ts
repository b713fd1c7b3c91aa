#!/usr/bin/env node
import { raiseInterruptBudget } from './interrupt-budget';
import { processTerminal } from './terminal';
import { version } from './version';

const args = process.argv.slice(2);

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  processTerminal.out(`${version()}\n`);
} else {
  raiseInterruptBudget();
  const { run } = require('./program') as typeof import('./program');
  void run(args, processTerminal).then((status) => {
    process.exitCode = status;
  });
}
