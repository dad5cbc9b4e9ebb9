/** 2200-01-01 in Unix milliseconds: as far as intervals of the clock reach. In microseconds it is below 2^53. */
export const clockEnd: number = Date.UTC(2200, 0, 1);
