/** CPU time of this process in milliseconds: what a bound on work is held to, whatever else the machine is doing. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
