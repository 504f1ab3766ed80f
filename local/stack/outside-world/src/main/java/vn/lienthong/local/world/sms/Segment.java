package vn.lienthong.local.world.sms;

import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import vn.lienthong.local.world.Octets;

/// What one submit_sm carries: a whole text, or one part of a longer one.
///
/// @param reference what the parts of one text have in common; 0 for a text of one part
/// @param total how many parts the text has
/// @param number this part's place among them, from 1
record Segment(Alphabet alphabet, Octets octets, int reference, int total, int number) {

    private static final int CONCATENATION_8_BIT = 0x00;
    private static final int CONCATENATION_16_BIT = 0x08;

    /// Refuses with the SMPP status that says what is wrong.
    static Segment of(SubmitSm submitted) throws ProcessRequestException {
        Alphabet alphabet =
                Alphabet.ofCoding(submitted.getDataCoding())
                        .orElseThrow(() ->
                                new ProcessRequestException(
                                        "data coding not supported",
                                        SMPPConstant.STAT_ESME_RINVDCS));
        Optional<byte[]> payload =
                octets(submitted, Tag.MESSAGE_PAYLOAD).filter(octets -> octets.length > 0);
        byte[] carried = payload.orElseGet(submitted::getShortMessage);
        if (carried == null) {
            carried = new byte[0];
        }
        Segment segment =
                submitted.isUdhi()
                        ? withHeader(alphabet, carried)
                        : withTlvs(alphabet, carried, submitted);
        int header = carried.length - segment.octets.length();
        // A payload parameter may be longer than one message: the centre then cuts it up itself.
        if (payload.isEmpty() && segment.octets.length() > alphabet.roomBeside(header)) {
            throw new ProcessRequestException(
                    "too long for one message", SMPPConstant.STAT_ESME_RINVMSGLEN);
        }
        return segment;
    }

    private static Segment withHeader(Alphabet alphabet, byte[] carried)
            throws ProcessRequestException {
        int end = carried.length == 0 ? 0 : (carried[0] & 0xff) + 1;
        if (end == 0 || end > carried.length) {
            throw badHeader();
        }
        byte[] octets = Arrays.copyOfRange(carried, end, carried.length);
        for (int at = 1; at + 1 < end; at += 2 + (carried[at + 1] & 0xff)) {
            int element = carried[at] & 0xff;
            int length = carried[at + 1] & 0xff;
            if (at + 2 + length > end) {
                throw badHeader();
            }
            if (element == CONCATENATION_8_BIT && length == 3) {
                return part(
                        alphabet,
                        octets,
                        carried[at + 2] & 0xff,
                        carried[at + 3] & 0xff,
                        carried[at + 4] & 0xff);
            }
            if (element == CONCATENATION_16_BIT && length == 4) {
                return part(
                        alphabet,
                        octets,
                        ((carried[at + 2] & 0xff) << 8) | (carried[at + 3] & 0xff),
                        carried[at + 4] & 0xff,
                        carried[at + 5] & 0xff);
            }
        }
        return whole(alphabet, octets);
    }

    private static Segment withTlvs(Alphabet alphabet, byte[] octets, SubmitSm submitted) {
        Optional<Integer> reference = number(submitted, Tag.SAR_MSG_REF_NUM);
        Optional<Integer> total = number(submitted, Tag.SAR_TOTAL_SEGMENTS);
        Optional<Integer> number = number(submitted, Tag.SAR_SEGMENT_SEQNUM);
        return reference.isPresent() && total.isPresent() && number.isPresent()
                ? part(alphabet, octets, reference.get(), total.get(), number.get())
                : whole(alphabet, octets);
    }

    /// Numbers that make no sense are ignored, as GSM 03.40 section 9.2.3.24.1 says.
    private static Segment part(
            Alphabet alphabet, byte[] octets, int reference, int total, int number) {
        return total > 1 && number >= 1 && number <= total
                ? new Segment(alphabet, new Octets(octets), reference, total, number)
                : whole(alphabet, octets);
    }

    private static Segment whole(Alphabet alphabet, byte[] octets) {
        return new Segment(alphabet, new Octets(octets), 0, 1, 1);
    }

    private static ProcessRequestException badHeader() {
        return new ProcessRequestException(
                "user data header cut short", SMPPConstant.STAT_ESME_RINVESMCLASS);
    }

    private static Optional<Integer> number(SubmitSm submitted, Tag tag) {
        return parameter(submitted, tag)
                .map(parameter ->
                        switch (parameter) {
                            case OptionalParameter.Short two -> two.getValue() & 0xffff;
                            case OptionalParameter.Byte one -> one.getValue() & 0xff;
                            case OptionalParameter _ -> -1;
                        });
    }

    private static Optional<byte[]> octets(SubmitSm submitted, Tag tag) {
        return parameter(submitted, tag)
                .filter(OptionalParameter.OctetString.class::isInstance)
                .map(parameter -> ((OptionalParameter.OctetString) parameter).getValue());
    }

    private static Optional<OptionalParameter> parameter(SubmitSm submitted, Tag tag) {
        return submitted.getOptionalParameters() == null
                ? Optional.empty()
                : Optional.ofNullable(submitted.getOptionalParameter(tag));
    }
}
