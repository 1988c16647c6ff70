import type { Part } from '../part';
import { aiops, microsoft, wsd } from './labelled';
import { nezha } from './nezha';
import { ongoing } from './ongoing';
import { petshop } from './petshop';
import { refresh } from './refresh';
import { reports } from './reports';

/** A part whatever its results are: they only go from its `judge` to its `summarise`. */
type AnyPart = Part<unknown>;

/** All parts, in the order of the table. */
export const parts: readonly AnyPart[] = [microsoft, aiops, wsd, nezha, petshop, refresh, ongoing, reports].map(
  (part) => part as AnyPart
);
