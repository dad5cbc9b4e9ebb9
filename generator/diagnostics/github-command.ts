/** The text behind `::error …::` of a workflow command of GitHub Actions: it cannot begin another command. */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property, such as `file=`, of a workflow command: it cannot begin another property either. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
