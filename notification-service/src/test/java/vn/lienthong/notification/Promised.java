package vn.lienthong.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.contracts.event.DossierEvent;

/// What a process is to tell in one round: some applicants of their receipt, which is told at most
/// once, some of an apology, which is told at least once, some of both.
///
/// @param chain name of the chain of processes that it belongs to
record Promised(String chain, int round) {

    private static final int DOSSIERS = 6;

    /// How many messages these are.
    static final int MESSAGES = DOSSIERS / 3 * 4;

    private static final int MOST = 10;

    private Party party(int number) {
        return new Party(
                "000.10.17.H99-261123-%s%04d%d".formatted(chain, round, number),
                "0912%06d".formatted(round * MOST + number),
                null);
    }

    /// The phones that ring, by code of the dossier.
    Map<String, String> phones() {
        Map<String, String> phones = new LinkedHashMap<>();
        for (int i = 0; i < DOSSIERS; i++) {
            phones.put(party(i).code(), String.valueOf(party(i).phone()));
        }
        return phones;
    }

    /// The facts, by code of the dossier.
    Map<String, List<DossierEvent>> facts() {
        Map<String, List<DossierEvent>> facts = new LinkedHashMap<>();
        for (int i = 0; i < DOSSIERS; i++) {
            facts.put(party(i).code(), facts(party(i), i % 3));
        }
        return facts;
    }

    private static List<DossierEvent> facts(Party party, int kind) {
        List<DossierEvent> facts = new ArrayList<>();
        // Who was taken over from other software has his receipt.
        facts.add(kind == 0 ? party.takenOver() : party.received());
        if (kind != 1) {
            facts.add(party.letterIssued());
        }
        return facts;
    }
}
