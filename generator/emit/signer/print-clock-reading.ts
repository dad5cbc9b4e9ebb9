import type { ClockReading } from '../../signing/clock-reading.js';
import { stringLiteral } from '../encode/string-literal.js';
import { printExpression } from './print-expression.js';
import { printRead } from './print-int-inverse.js';
import { precedence, primary, type Printed } from './printed.js';
import type { SignerScope } from './signer-scope.js';

/** `readUtc(text, 'YYYYMMDDTHHmmssZ')`: what reads the text of a clock function. */
export function printClockReading(reading: ClockReading, scope: SignerScope): Printed {
  const printed = printTextReading(reading, scope);
  if (reading.by !== 'utc' || reading.later === undefined) return printed;
  const readLater = scope.use({ module: 'runtime/verify/read-later.js', name: 'readLater' });
  return primary(`${readLater}(${printed.text}, ${printExpression(reading.later, scope).text})`);
}

/** The same for the instant that the text itself says. */
export function printTextReading(reading: ClockReading, scope: SignerScope): Printed {
  switch (reading.by) {
    case 'unix_seconds_fraction':
      return printRead('readSecondsFraction', 'text', scope);
    case 'iso8601':
      return printRead('readDate', "text, 'iso8601'", scope);
    case 'http_date':
      return printRead('readDate', "text, 'httpDate'", scope);
    case 'utc': {
      const { prefix, offset } = reading;
      const pattern = stringLiteral(reading.pattern) + (offset === 'Z' ? '' : `, ${stringLiteral(offset)}`);
      const whole = printRead('readUtc', `text, ${pattern}`, scope);
      if (prefix === '') return whole;
      const longer = printRead('readUtc', `${stringLiteral(prefix)} + text, ${pattern}`, scope);
      return { text: `${longer.text} ?? ${whole.text}`, precedence: precedence.or };
    }
  }
}
