import { expect, it } from 'vitest';
import { base64Format } from '../../../templates/runtime/credential-formats.js';
import { checkCredentials } from '../../../templates/runtime/credentials.js';

const check = (key: string) => () => {
  checkCredentials({ key }, 'auth.signed', { key: { secret: true, format: base64Format } });
};

it.each(['++//', '--__', 'vNIXE0xscrmjlyV-12Nj_BvUPaw=', 'YQ==', 'YQ', 'YWI'])(
  '%s is base 64, in one alphabet or the other, padded or not',
  (key) => {
    expect(check(key)).not.toThrow();
  },
);

it.each(['a', 'YQ=', 'YQ===', '=YQ=', 'Y Q=', 'é+//', 'YWI.', 'YWI=\n'])('%j is not', (key) => {
  expect(check(key)).toThrow('auth.signed.key is not base64');
});
