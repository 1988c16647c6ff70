/**
 * Every constant of the watch verdict, with where it comes from. "Tuned" means: chosen among a few values on the
 * developers' halves of the sets that docs/evaluation.md names, never on the halves kept aside. Times are milliseconds.
 */

/** In milliseconds, as all times are. */
export const SECOND = 1000;
/** In milliseconds. */
export const MINUTE = 60 * SECOND;
/** In milliseconds. */
export const HOUR = 60 * MINUTE;
/** In milliseconds. */
export const DAY = 24 * HOUR;

/** Samples between two pauses of a long loop: about two milliseconds of work. */
export const BLOCK = 16_384;

/** A signal with fewer samples is not judged: its spread would be a guess (the q95 of 30 samples is its second largest). */
export const MIN_SAMPLES = 30;

/** With steps longer than this one sample is long enough to matter by itself. */
export const LONG_STEP = 5 * MINUTE;

// --- The reference level --------------------------------------------------------------------------------------------

/** The level is the median of the accepted samples of the last hour (tuned: 2 h finds fewer events on AIOps, 0.61 : 0.68) ... */
export const LEVEL_WINDOW = HOUR;
/** ... but of at least so many samples, ... */
export const MIN_LEVEL_SAMPLES = 15;
/** ... with steps of hours of so many (tuned: they want more than a day), ... */
export const MIN_LEVEL_SAMPLES_OF_HOURS = 30;
/** ... and at most so many, ... */
export const MAX_LEVEL_SAMPLES = 240;
/** ... and of no more than this share of the range, so that an outage over the newer half cannot seed it. */
export const MAX_LEVEL_SHARE = 1 / 3;

/** The first level is the median of a window, or of the first half of the range up to so many samples. */
export const MIN_SEED_SAMPLES = 30;
/** Seed samples farther from their shortest half than so many of its widths are left out: 3.4 normal standard deviations. */
export const SHORTH_REACH = 2;

/** A baseline holds no incident that a person knows of: its limits for traffic and latency are so much tighter. */
export const BASELINE_LIMITS = 0.85;

/** Excursions are looked for again with limits learnt outside those found before; the third pass changes next to nothing. */
export const PASSES = 3;

// --- Spread and limits ----------------------------------------------------------------------------------------------

/**
 * Values of a scale can be exactly as far out as such a limit, and are then beyond it in any unit and with any rounding: the
 * limit is this part of its steps.
 */
export const AT_LIMIT = 0.99;

/** A signal that takes no more values than this, ... */
export const MAX_FEW_VALUES = 8;
/** ... in so many samples at least, ... */
export const MIN_FEW_VALUES_SAMPLES = 300;
/** ... has its limit one step beyond those that it took, of so many parts of the range, ... */
export const PARTS = 10;
/** ... in so many: an outage is in no more than half of them and one. */
export const MIN_PARTS_OF_VALUE = 7;

/** A signal that stands still and steps now and then: at no more than this share of its samples, ... */
export const MAX_STEPS_SHARE = 0.05;
/** ... so often up, and so often down, ... */
export const MIN_STEPS = 3;
/** ... and is at none of its values for more than this share. */
export const MAX_REST_SHARE = 0.7;

/** Turns a median absolute deviation into the standard deviation of a normal distribution. */
export const NORMAL_MAD = 1.4826;
/** Differences of neighbours scatter sqrt(2) times as far as the samples; a level shift does not inflate their median. */
export const DIFFERENCE_SPREAD = 1.41;
/** The spread is at least this part of the 95 % quantile of |residual|: 0.98 standard deviations of a normal distribution. */
export const TAIL_SPREAD = 0.5;
/** Beyond this share of residuals that are exactly 0 a signal counts as constant: any other value is an event. */
export const CONSTANT_SHARE = 0.8;
/** The spread of a constant, as part of its smallest step: the first other value is 5 limits away. */
export const CONSTANT_SPREAD = 1 / 40;

/** Spreads that suffice in the first pass, before the signal's own tail is known, ... */
export const FIRST_LIMIT = 7.5;
/**
 * ... and of the mean of nine, for traffic and latency, this part of them: else an outage among much noise, which is missed
 * in the first pass, raises the limits of the next (0.92 of the incidents in drawn windows are found, at 1 0.89; tuned: 0.5
 * finds more, but other ones in successive looks).
 */
export const FIRST_MEAN_OF_REQUESTS = 0.65;
/** Later the limit is at least so many spreads (times `TAIL_FACTOR`), ... */
export const MIN_SPREADS = 5;
/** ... and the deviation that is rarer than this, a minute, by the exponential tail through q95 and q99 ... */
export const TAIL_RATE = 0.001;
/** ... or than this, a sample: an hour of one sample has fewer chances than an hour of sixty. */
export const MAX_TAIL_RATE = 0.01;
/** Both times this factor (tuned: 1.3 costs precision on WSD, 1.7 recall on Microsoft). */
export const TAIL_FACTOR = 1.5;
/** Traffic and latency, sums and means over requests, scatter more evenly than what a signal of no known role may be: */
export const MIN_SPREADS_OF_REQUESTS = 4;
/** No limit of theirs is below so many spreads, ... */
export const MIN_EFFECT_SPREADS_OF_REQUESTS = 5;
/** ... and that of the mean of nine not below this share of it. */
export const MEAN_EFFECT_OF_REQUESTS = 0.65;
/** The limit of the mean of nine is not below this share of the minimum effect. */
export const MEAN_EFFECT = 1;
/** No limit is below so many spreads, ... */
export const MIN_EFFECT_SPREADS = 6;
/** ... nor below this share of the range from q2 to q98: a unit without a meaningful zero has no "30 % of typical". */
export const MIN_EFFECT_RANGE = 0.2;

/** What falls to this share of the median is lost: ... */
export const LOST_BELOW = 0.2;
/** ... in no more than this share of the samples, ... */
export const MAX_LOST_SHARE = 0.25;
/** ... of a signal whose others are, but for this share of them, ... */
export const KEPT_AWAY_QUANTILE = 0.15;
/** ... above this share of the median. */
export const MIN_KEPT_AWAY = 0.6;
/** Of so many successive ones ... */
export const MIN_LOST_RUN = 5;
/** ... a fall by this share of the median is beyond the limit. */
export const LOSS = 0.6;
/** A signal of which more residuals than this share are exactly 0 is mostly silent, ... */
export const SILENT_SHARE = 0.25;
/** ... and from so many excursions on is measured by them: */
export const MIN_SILENT_EXCURSIONS = 6;
/** the limit is at least so many times their median ... */
export const SILENT_MEDIAN = 3;
/** ... and so many times their 80 % quantile, ... */
export const SILENT_UPPER = 1.25;
/** ... if there are so many that one in five is not just an incident and the ramp of a start; ... */
export const MIN_SILENT_UPPER = 20;
/** ... that of the mean of nine is as if so many of the nine were at that limit. */
export const SILENT_MEAN_SAMPLES = 3;

/** The standard error of a quantile of n requests falls with the root of n; of 30 requests it is negligible (n/30). */
export const QUANTILE_REQUESTS = 30;

// --- Excursions -----------------------------------------------------------------------------------------------------

/** Evidence is the deviation in units of its limit. An excursion starts at 1 ... */
export const START = 1;
/** ... and goes on above this (hysteresis; tuned). */
export const CONTINUE = 0.35;
/** One sample alone starts an excursion at this (tuned: 2 misses a tenth of WSD's events). */
export const SINGLE = 1.5;
/** So many samples without evidence end an excursion. */
export const END_AFTER = 3;
/** The same with long steps. */
export const END_AFTER_LONG = 1;
/** The mean of so many samples is evidence by itself, against its own tail. */
export const MEAN_SAMPLES = 9;
/** An excursion that such a mean started goes on above this share of the mean's limit. */
export const CONTINUE_MEAN = 0.5;
/** After this time, and if it has lasted longer than all that was normal before, a new level is accepted. */
export const ACCEPT_AFTER = 72 * HOUR;

/** After so many days of a range, when its daily rhythm is known, the level has a past: ... */
export const MIN_USUAL_SPAN = 3;
/** ... at least so many levels, one a window, ... */
export const MIN_USUAL_LEVELS = 20;
/** ... of the last so many days. */
export const USUAL_SPAN = 7;
/** So many samples that are back at that usual level end what is no excursion, but a return. */
export const RETURN_SAMPLES = 8;

/** An excursion that starts within so many windows of the range's first sample rests on a level that few samples made: */
export const EARLY_WINDOWS = 2;
/** if it is over before this share of the range, it must differ from what follows, ... */
export const MAX_EARLY_SHARE = 1 / 4;
/** ... the median of a day or of so many windows, ... */
export const EARLY_COMPARISON = 4;
/** ... at its peak by so many limits (tuned: 1.5 loses events on Microsoft). */
export const EARLY_LIMITS = 1.2;

/** Bounds from elsewhere are so many spreads from typical: nearly all of a normal distribution. */
export const SPREADS_OF_BOUND = 3;

// --- Seasonality ----------------------------------------------------------------------------------------------------

/** A daily profile wants so many days (a weekly one so many weeks): a median of two is no median. */
export const MIN_PERIODS = 3;
/** With steps from this on the period is a week: a day has too few samples for a profile. */
export const WEEKLY_STEP = 3 * HOUR;
/** A profile must have so many slots. */
export const MIN_SLOTS = 6;
/** A profile is used if it lowers the median |residual| to this share ... */
export const WORTHWHILE_MEDIAN = 0.6;
/** ... or the 80 % quantile to this one (office hours of less than half a day do not show in the median, ... */
export const WORTHWHILE_UPPER = 0.5;
/** ... and weekends spoil the tail) or the 98 % quantile to this one (a short nightly job shows in no other). */
export const WORTHWHILE_TAIL = 0.5;
/** Saturdays or Sundays get a profile of their own if it lowers their median |residual| to this share (80 %: see above). */
export const WORTHWHILE_DAY = 0.6;
/**
 * A Saturday or Sunday without another one in view is "unknown" if its residuals, their median or 80 % quantile, are so many
 * times those of weekdays.
 */
export const UNKNOWN_DAY = 2;
/** An hour's shift of the profile is taken for a change of clocks if it lowers the residuals after it to this share. */
export const CLOCK_CHANGE = 0.7;
/** A rhythm is gone, or has begun, if nearly all days before and after differ by so many times in amplitude. */
export const RHYTHM_CHANGE = 3;
/** At hours whose residuals are more than so many times the usual ones, the limits are wider by the excess. */
export const WIDE_HOUR = 6;

// --- What is told ---------------------------------------------------------------------------------------------------

/** Excursions that nobody wonders about: so many in a range ... */
export const BUDGET = 4;
/** ... and so many a day more, ... */
export const BUDGET_A_DAY = 2;
/** ... but no more than this share of the samples. Above it, evidence must grow with the square of the excess. */
export const BUDGET_SHARE = 0.035;
/** The same for single samples: so many in a range ... */
export const SINGLES_BUDGET = 2;
/** ... and so many a day more. */
export const SINGLES_BUDGET_A_DAY = 1.5;

/** Recurring: so many excursions of one direction ... */
export const MIN_RECURRENCES = 4;
/** ... of at least this share of each other's height, ... */
export const RECURRING_HEIGHT = 0.75;
/** ... of which this share follow at multiples of one distance, or of a day. */
export const RECURRING_SHARE = 0.75;
/** Distances are equal within this share, or two steps, ... */
export const RECURRING_TOLERANCE = 0.03;
/** ... and no more than this share: around multiples of four steps, two on each side would be every distance there is. */
export const MAX_RECURRING_TOLERANCE = 1 / 5;

/** A run of a habit is missed if there are so many runs, ... */
export const MIN_RUNS = 5;
/** ... no more than this share of them, or one, are missing, ... */
export const MAX_MISSING_SHARE = 0.1;
/** ... and the signal reached less than this share of their height when it was due. */
export const MISSING_HEIGHT = 0.5;

/** With long steps there is no second sample to confirm: below this evidence the value must be rare in the whole range, */
export const RARE_BELOW = 2;
/** that is among this share of the samples farthest from the median, */
export const RARE_SHARE = 0.03;
/** or among so many. */
export const MIN_RARE_SAMPLES = 30;

/** A run of the very same value this long in a signal that hardly ever repeats itself is frozen. */
export const FROZEN_SAMPLES = 20;
/** "Hardly ever": neighbours are equal in no more than this share of the other samples. */
export const FROZEN_REPEATS = 0.01;

/** Newest samples that fall step by step, so many at most, may still be filling up. */
export const MAX_FILLING = 5;
/** Fewer are chance. */
export const MIN_FILLING = 3;

// --- How often healthy data would do this ---------------------------------------------------------------------------

/** A peak is the largest sample within so many on each side: about what recovery joins to one incident. */
export const PEAK_REACH = 5;
/** The tail of a signal's evidence outside incidents is that of so many peaks (tuned: 20 and more see too little of it), ... */
export const TAIL_PEAKS = 10;
/** ... above a threshold of no more than this, the highest sensitivity's, ... */
export const MAX_TAIL_THRESHOLD = 0.5;
/** ... and no less: where fewer peaks come as near to the limit, there is no tail to follow. */
export const MIN_TAIL_THRESHOLD = 0.05;
/** The scale of a tail that does not fall before the limit cannot be told; it is this at most. */
export const MAX_TAIL_SCALE = 0.25;
/** What is expected so often in data of this length is a figure, ... */
export const LIKELY_IN_RANGE = 1;
/** ... this share of it: only what came out large is told as one, and has come out too large more often than too small (tuned). */
export const FIGURE_SHARE = 0.8;
/**
 * What is rarer is a bound: expected so often at least, it is rarer than once in so many times that length (tuned: where
 * 0.05 was expected, real weeks had 0.3, for they are not all alike).
 */
export const REACH_OF_UNLIKELY = [
  { least: 1 / 3, reach: 1 / 2 },
  { least: 0.1, reach: 1 },
  { least: 0.01, reach: 3 },
  { least: 0, reach: 10 },
] as const;
/** What was not seen once is rarer than three times in as long, with 95 % confidence (Hanley and Lippman-Hand 1983). */
export const RULE_OF_THREE = 3;
