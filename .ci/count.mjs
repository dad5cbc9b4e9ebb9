// `passed failed`, from vitest's JSON report and the exit status of the run.
import { existsSync, readFileSync } from 'node:fs';

const [report, status] = process.argv.slice(2);
const {
  numPassedTests = 0,
  numFailedTests = 0,
  testResults = [],
} = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
// A file that cannot be loaded has no failed test of its own.
const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
).length;
const failed = numFailedTests + broken;
// A run that fails without a failed test, such as on an unhandled rejection or before any test, is a failure too.
console.log(`${numPassedTests} ${failed === 0 && status !== '0' ? 1 : failed}`);
