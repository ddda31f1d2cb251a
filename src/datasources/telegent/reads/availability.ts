import { UndecodableAnswer } from '../errors.js';
import { required, requiredFlag, type Answer, type Row } from '../decode/answer.js';
import { list } from '../decode/list.js';
import { integer } from '../decode/number.js';
import { text } from '../decode/text.js';
import type {
  AvailabilityPage,
  AvailableArea,
  EligibilityRecord,
  MessageType,
  NumberType,
} from '../records/index.js';
import { read, type Loose, type Read } from '../request.js';
import { given } from './query.js';
import { numberTag } from './tags.js';

/** What a caller looks for; an area code is tried before a zip code, and neither means anywhere. */
export interface AvailabilitySearch {
  readonly areaCode: string | null;
  readonly zipCode: string | null;
  readonly messageType: MessageType | null;
  /** True where the number must carry messages; null asks for nothing, like false. */
  readonly messageEnabled: boolean | null;
  readonly voiceEnabled: boolean | null;
  /** Starts at 1; a page has up to 10,000 areas. */
  readonly page: number;
}

const MESSAGE_TYPES: Readonly<Record<MessageType, 'p2p' | 'a2p' | undefined>> = {
  P2P: 'p2p',
  A2P: 'a2p',
  UNKNOWN: undefined,
};

/** `POST /numbers/availability`. */
export function availabilityPage(search: AvailabilitySearch): Read<AvailabilityPage> {
  return read({
    operation: 'searchAvailableNumbers',
    body: given({
      NumberType: 'mobile' as const,
      MessageType: search.messageType ? MESSAGE_TYPES[search.messageType] : undefined,
      MessageEnabled: search.messageEnabled ?? false,
      VoiceEnabled: search.voiceEnabled ?? false,
      PageNumber: search.page,
      AreaCode: search.areaCode ?? '',
      ZipCode: search.zipCode ?? '',
    }),
    resource: 'availability',
    decode: (answer) => ({
      areas: list(answer, {
        name: 'available areas',
        under: 'AvailableNumberAreas',
        total: 'ResultsTotal',
        row: area,
      }),
      total: integer(answer.ResultsTotal),
    }),
  });
}

/** Area codes are integers in the rows and text elsewhere. */
function area(row: Loose<Row<'searchAvailableNumbers', 'AvailableNumberAreas'>>): AvailableArea {
  return {
    areaCode: required('AreaCode', text(row.AreaCode)),
    zipCode: text(row.Zipcode)?.padStart(5, '0') ?? null,
    ngp: text(row.NGP),
  };
}

/** `POST /numbers/portin/eligibility`: whether a number can become one of that kind. */
export function portInEligibility(e164: string, classification: NumberType): Read<EligibilityRecord> {
  return read({
    operation: 'checkPortInEligibility',
    // The sources name mvno and iot as well as Mobile and Landline.
    body: { PhoneNumber: e164, TargetClassification: classification.toLowerCase() },
    resource: 'eligibility',
    tags: [numberTag(e164)],
    decode: eligibility,
  });
}

function eligibility(answer: Loose<Answer<'checkPortInEligibility'>> | null): EligibilityRecord {
  if (answer === null) throw new UndecodableAnswer('the answer is empty');
  return {
    eligible: requiredFlag('Eligible', answer.Eligible),
    reason: text(answer.Message),
    currentCarrier: text(answer.CurrentCarrier),
    numberType: text(answer.NumberType),
  };
}
