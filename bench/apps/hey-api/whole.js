import * as client from 'client/sdk.gen.ts';

export { client };
