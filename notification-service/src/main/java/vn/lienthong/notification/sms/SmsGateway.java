package vn.lienthong.notification.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
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
import org.springframework.stereotype.Component;
import vn.lienthong.notification.sending.Gateway;
import vn.lienthong.notification.sending.Outgoing;
import vn.lienthong.notification.sending.UnpreparedException;
import vn.lienthong.notification.sms.domain.Encoding;
import vn.lienthong.notification.sms.domain.SmsText;
import vn.lienthong.notification.sms.domain.UnencodableException;
import vn.lienthong.notification.templates.domain.Channel;

/// Sends text messages. Every part carries the message's own reference number; a text that is tried
/// again has the same numbers, so that a phone that got some parts of it completes them.
@Component
class SmsGateway implements Gateway {

    private static final String COUNTRY = "84";
    private static final int HEADER = 5;

    private final SmppLine line;
    private final SmsSettings settings;

    SmsGateway(SmppLine line, SmsSettings settings) {
        this.line = line;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String provider() {
        return "smpp";
    }

    @Override
    public boolean available() {
        return line.session() != null;
    }

    @Override
    public int window() {
        return settings.window();
    }

    @Override
    public int partsPerSecond() {
        return settings.partsPerSecond();
    }

    @Override
    public Prepared prepare(Outgoing message) {
        SmsText text;
        try {
            text = SmsText.of(message.text(), message.encoding());
        } catch (UnencodableException e) {
            throw new UnpreparedException("UNENCODABLE", true);
        }
        // The national form begins with a 0 in place of the country's code.
        String to = COUNTRY + message.to().substring(1);
        int reference = reference(message.name());
        return new Prepared() {
            @Override
            public int parts() {
                return text.parts().size();
            }

            @Override
            public Answer submit() {
                return SmsGateway.this.submit(to, text, reference);
            }
        };
    }

    private static int reference(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() & 0xffff);
    }

    private Answer submit(String to, SmsText text, int reference) {
        SMPPSession session = line.session();
        if (session == null) {
            return new Answer.NotTaken("NOT_BOUND");
        }
        List<String> ids = new ArrayList<>();
        try {
            for (int i = 0; i < text.parts().size(); i++) {
                ids.add(submit(session, to, text, i, reference));
            }
            return new Answer.Taken(ids, true);
        } catch (NegativeResponseException e) {
            return answer(e.getCommandStatus());
        } catch (ResponseTimeoutException e) {
            line.breakOff(session);
            return new Answer.NotTaken("TIMEOUT");
        } catch (IOException | InvalidResponseException e) {
            return new Answer.NotTaken("LINE_BROKEN");
        } catch (PDUException e) {
            return new Answer.Refused("MALFORMED");
        }
    }

    private String submit(SMPPSession session, String to, SmsText text, int index, int reference)
            throws PDUException,
                    ResponseTimeoutException,
                    InvalidResponseException,
                    NegativeResponseException,
                    IOException {
        boolean alone = text.parts().size() == 1;
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        settings.sender(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                alone ? GSMSpecificFeature.DEFAULT : GSMSpecificFeature.UDHI),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        coding(text.encoding()),
                        (byte) 0,
                        octets(text, index, reference),
                        new OptionalParameter.User_message_reference((short) reference))
                .getMessageId();
    }

    private static DataCoding coding(Encoding encoding) {
        return new GeneralDataCoding(
                switch (encoding) {
                    case GSM_UNACCENTED -> Alphabet.ALPHA_DEFAULT;
                    case UCS2_ACCENTED -> Alphabet.ALPHA_UCS2;
                });
    }

    /// GSM 03.40 section 9.2.3.24.1: how many parts there are and which one this is.
    private static byte[] octets(SmsText text, int index, int reference) {
        byte[] octets = text.encoding().octets(text.parts().get(index));
        if (text.parts().size() == 1) {
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

    private static Answer answer(int status) {
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED,
                    SMPPConstant.STAT_ESME_RMSGQFUL,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RINVBNDSTS,
                    SMPPConstant.STAT_ESME_RX_T_APPN ->
                    new Answer.NotTaken("SMPP 0x%02X".formatted(status));
            default -> new Answer.Refused("SMPP 0x%02X".formatted(status));
        };
    }
}
