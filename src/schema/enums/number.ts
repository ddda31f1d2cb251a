import {
  MessageType,
  NumberStatus,
  NumberType,
  ProductType,
} from '../../datasources/telegent/records/index.js';
import { describeEnum, describeInputEnum } from './vocabulary.js';

const numberType = {
  name: 'NumberType',
  description:
    'The class of service that a number belongs to. It decides which products, subscriptions and SIMs fit.',
  values: {
    MVNO: 'A mobile line of a person or a company.',
    IOT: 'A mobile line of a device. Its messages are P2P only.',
    VOIP: 'A line over the internet, without a SIM. Its messages are A2P only.',
    UNKNOWN:
      'A class that the graph does not know; the text field beside it has it in the words of the platform.',
  },
};
const messageType = {
  name: 'MessageType',
  description: 'The kind of traffic that the messages of a number count as with the carriers.',
  values: {
    P2P: 'Person to person: conversations between people.',
    A2P: 'Application to person: messages that software sends, which carriers want registered as a campaign.',
    UNKNOWN:
      'A kind that the graph does not know; the text field beside it has it in the words of the platform.',
  },
};
const numberStatus = {
  name: 'NumberStatus',
  description: 'Whether a number is in service.',
  values: {
    ACTIVE: 'In service.',
    PENDING: 'Ordered, and not in service yet.',
    PARKED: 'Out of service for now; number and SIM stay reserved and can be activated again.',
    SUSPENDED: 'Out of service, because the number or its SIM was suspended.',
    CANCELLED: 'Given back. For some weeks it may still be possible to reactivate it.',
    INACTIVE: 'Out of service; the platform does not say why.',
    UNKNOWN: 'A status that the graph does not know; `numberStatusText` has it in the words of the platform.',
  },
};

const productType = {
  name: 'ProductType',
  description: 'Which services a number was ordered with.',
  values: {
    SMS_ONLY: 'Messages, without data and calls.',
    DATA_ONLY: 'Data, without messages and calls.',
    SMS_DATA: 'Messages and data, without calls.',
    SMS_DATA_VOICE: 'Messages, data and calls.',
    UNKNOWN: 'A bundle that the graph does not know; `productTypeText` has it in the words of the platform.',
  },
};

describeEnum(NumberType, numberType);
describeEnum(MessageType, messageType);
describeEnum(NumberStatus, numberStatus);
describeEnum(ProductType, productType);

/** The classes that a number can be taken over into; the platform ports in no VOIP. */
export const PortInClassification = { MVNO: NumberType.MVNO, IOT: NumberType.IOT } as const;
describeEnum(PortInClassification, {
  name: 'PortInClassification',
  description: 'The class of service that a number from another carrier is to have here.',
  values: { MVNO: numberType.values.MVNO, IOT: numberType.values.IOT },
});
export const NumberTypeInput = describeInputEnum(NumberType, numberType);
export const ProductTypeInput = describeInputEnum(ProductType, productType);
export const MessageTypeInput = describeInputEnum(MessageType, messageType);
export const NumberStatusInput = describeInputEnum(NumberStatus, numberStatus);

export { MessageType, NumberStatus, NumberType, ProductType };
