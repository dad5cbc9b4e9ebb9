/** What percent-encoding encodes (WHATWG URL, percent-decode); what is not encoded stays as it is. */
export function uriDecode(text: string): string {
  const value = text.replaceAll('+', '%2B').replaceAll('&', '%26');
  return new URLSearchParams(`=${value}`).get('') ?? '';
}
