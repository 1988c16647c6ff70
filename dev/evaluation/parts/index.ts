import type { Part } from '../part';
import { chance } from './chance';
import { drawn } from './drawn';
import { joint } from './joint';
import { aiops, microsoft, wsd } from './labelled';
import { moving } from './moving';
import { nezha } from './nezha';
import { notebook } from './notebook';
import { ongoing } from './ongoing';
import { petshop } from './petshop';
import { pinned } from './pinned';
import { refresh } from './refresh';
import { reports } from './reports';

/** A part of which only itself knows what its results are. */
export type AnyPart = Part<unknown>;

/** All parts, in the order of the table. */
export const parts: readonly AnyPart[] = [
  microsoft,
  aiops,
  wsd,
  nezha,
  petshop,
  refresh,
  ongoing,
  moving,
  reports,
  joint,
  drawn,
  notebook,
  pinned,
  chance,
].map((part) => part as AnyPart);
