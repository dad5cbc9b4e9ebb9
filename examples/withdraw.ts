import {
  Andx,
  isErrorOf,
  OutcomeUnknownError,
  RateLimitError,
  type AndxOptions,
  type NewWithdrawal,
} from '@countersign/andx';
import { requestWithdrawal } from '@countersign/andx/operations';

/** Withdraws to a saved address, and says in one sentence what became of it. */
export async function withdraw(withdrawal: NewWithdrawal, options: AndxOptions): Promise<string> {
  const andx = new Andx(options);
  try {
    const { message } = await andx.withdrawals.request(withdrawal);
    return message;
  } catch (error) {
    // Sent, and nobody knows whether it was processed: a person looks before it is sent again.
    if (error instanceof OutcomeUnknownError) return `check the account: sent at ${error.sentAt.toISOString()}`;
    if (error instanceof RateLimitError) return `nothing was withdrawn: try again at ${error.resetAt.toISOString()}`;
    if (isErrorOf(requestWithdrawal, error)) {
      switch (error.code) {
        case 1103:
          return 'nothing was withdrawn: the balance is too low';
        case 1319:
          return `nothing was withdrawn: there is no saved address ${withdrawal.alias}`;
        default:
          return `nothing was withdrawn: ${error.body.reason}`;
      }
    }
    throw error;
  }
}
