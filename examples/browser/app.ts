import { Allex, CountersignError, type AllexOptions } from '@countersign/allex';

/** Shows prices in the page, and after keys were typed in, the balance of their account. The keys are not stored. */
export async function app(options: AllexOptions = {}): Promise<void> {
  const allex = new Allex(options);
  element('keys').addEventListener('submit', (event) => {
    event.preventDefault();
    const hmac = { apiKey: typed('key'), apiSecret: typed('secret') };
    showBalance(allex.with({ auth: { hmac } })).catch(reportError);
  });
  await show('prices', async () => {
    const tickers = await allex.market.tickers();
    return Object.entries(tickers).map(([pair, { close }]) => [pair, close]);
  });
}

function showBalance(allex: Allex): Promise<void> {
  return show('balance', async () => {
    const balance = await allex.user.balance();
    return Object.entries(balance).filter(([name]) => name.endsWith('_balance'));
  });
}

/** Fills a table, or says why not. */
async function show(
  id: string,
  load: () => Promise<readonly (readonly [name: string, value: number])[]>,
): Promise<void> {
  const problem = element(`${id}-problem`);
  problem.textContent = '';
  element(id).replaceChildren();
  try {
    for (const cells of await load()) element(id).append(row(cells));
  } catch (error) {
    if (!(error instanceof CountersignError)) throw error;
    problem.textContent = error.message;
  }
}

/** What an API says is text here, whatever it looks like. */
function row(cells: readonly (string | number)[]): HTMLTableRowElement {
  const made = document.createElement('tr');
  for (const cell of cells) made.insertCell().textContent = String(cell);
  return made;
}

function typed(name: string): string {
  return document.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? '';
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
