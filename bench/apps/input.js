export const symbol = 'btc-usdt';

export const order = { symbol, side: 'buy', size: 0.001, type: 'limit', price: 68000 };

export const repository = { owner: 'octo-org', repo: 'octo-repo' };

export const issue = { title: 'Found a bug', body: 'It does not work.' };
