package vn.lienthong.notification.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import vn.lienthong.notification.sms.domain.SmsText;

/// One submit_sm: a text, or one part of it.
///
/// @param to international, digits only
/// @param index counts from 0
/// @param reference the same for all parts of a text, and whenever it is tried again
record Part(String sender, String to, SmsText text, int index, int reference) {

    private static final int HEADER = 5;

    /// What became of a submission.
    sealed interface Answer {
        record Taken(String id) implements Answer {}

        /// The command_status of submit_sm_resp says why.
        record Refused(int status) implements Answer {}

        /// Nothing was written.
        record NotBound() implements Answer {}

        /// The library cannot write it.
        record Malformed() implements Answer {}

        /// It was written, and what the centre did with it is not known.
        record Unknown(String reason) implements Answer {}
    }

    /// Waits for the answer, which gives the message_id.
    String submit(SMPPSession session)
            throws PDUException,
                    ResponseTimeoutException,
                    InvalidResponseException,
                    NegativeResponseException,
                    IOException {
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        sender,
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                isAlone() ? GSMSpecificFeature.DEFAULT : GSMSpecificFeature.UDHI),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        coding(),
                        (byte) 0,
                        octets(),
                        new OptionalParameter.User_message_reference((short) reference))
                .getMessageId();
    }

    private boolean isAlone() {
        return text.parts().size() == 1;
    }

    private DataCoding coding() {
        return new GeneralDataCoding(
                switch (text.encoding()) {
                    case GSM_UNACCENTED -> Alphabet.ALPHA_DEFAULT;
                    case UCS2_ACCENTED -> Alphabet.ALPHA_UCS2;
                });
    }

    /// GSM 03.40 section 9.2.3.24.1: how many parts there are and which one this is.
    private byte[] octets() {
        byte[] octets = text.encoding().octets(text.parts().get(index));
        if (isAlone()) {
            return octets;
        }
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.write(HEADER);
        part.write(0);
        part.write(HEADER - 2);
        part.write(reference & 0xff);
        part.write(text.parts().size());
        part.write(index + 1);
        part.writeBytes(octets);
        return part.toByteArray();
    }
}
