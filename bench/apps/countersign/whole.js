import { Allex } from 'client';

export const client = new Allex();
