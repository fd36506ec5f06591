import type { BlameWords } from './blame.ts';
import type { DepartingWords } from './departing.ts';
import type { LabelWords } from './figure-labels.ts';
import type { GivenNumberWords } from './given-numbers.ts';
import type { HourWords } from './hours.ts';
import type { KinWords } from './kin.ts';
import type { LeavingWords } from './leaving.ts';
import type { OutcomeWords } from './outcomes.ts';
import type { SuccessionWords } from './succession.ts';
import type { TallyWords } from './tallies.ts';

/** Words of what accounts are often of: offices, hours, blame, kin, numbers and how votes and trials end. */
export interface MatterWords {
  /** Who leaves an office. */
  readonly departing: DepartingWords;
  /** How an hour of the clock is told. */
  readonly hours: HourWords;
  readonly blame: BlameWords;
  readonly succession: SuccessionWords;
  readonly leaving: LeavingWords;
  readonly kin: KinWords;
  readonly tallies: TallyWords;
  readonly outcomes: OutcomeWords;
  /** In which short words a number is told. */
  readonly labels: LabelWords;
  /** Who gives a number of what somebody else counts. */
  readonly given: GivenNumberWords;
}
