package vn.lienthong.system.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What arrived at the phones and in the mailboxes of the outside world.
///
/// @param phones how many messages, by number as dialled from abroad
/// @param mailboxes how many mails, by address
record Arrived(Map<String, Integer> phones, Map<String, Integer> mailboxes) {

    private record Phone(String number, int count) {}

    private record Mailbox(String address, int count) {}

    static Arrived read(Programs programs) {
        JsonMapper json = JsonMapper.builder().build();
        List<Phone> phones =
                json.readValue(
                        programs.json(Programs.OUTSIDE, "/local/phones"), new TypeReference<>() {});
        List<Mailbox> mailboxes =
                json.readValue(
                        programs.json(Programs.OUTSIDE, "/local/mailboxes"),
                        new TypeReference<>() {});
        return new Arrived(
                phones.stream().collect(Collectors.toMap(Phone::number, Phone::count)),
                mailboxes.stream().collect(Collectors.toMap(Mailbox::address, Mailbox::count)));
    }

    /// How often the text message of a dossier arrived.
    int texts(String code) {
        return phones.getOrDefault("84" + Applicants.phone(code).substring(1), 0);
    }

    /// How often the mail of a dossier arrived.
    int mails(String code) {
        return mailboxes.getOrDefault(Applicants.mailbox(code), 0);
    }

    /// How many messages of these dossiers arrived how often: the number by the frequency.
    Map<Integer, Long> often(List<String> codes) {
        return codes.stream()
                .flatMap(code -> Stream.of(texts(code), mails(code)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
