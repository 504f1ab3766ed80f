package vn.lienthong.intake.online.web;

import static vn.lienthong.fuzz.Trial.require;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.lienthong.fuzz.SampleProvince;
import vn.lienthong.fuzz.Trial;
import vn.lienthong.intake.online.domain.Matter;
import vn.lienthong.intake.registration.domain.Channel;
import vn.lienthong.intake.registration.domain.RegisterDossier;
import vn.lienthong.intake.registration.input.ReadTrial;
import vn.lienthong.intake.registration.input.RegistrationRequest;
import vn.lienthong.kit.web.BodyTrial;
import vn.lienthong.kit.web.Problem;
import vn.lienthong.kit.web.RestTrial;

/// The bodies of intake-service: a registration at the counter, a submission of a citizen without
/// an account, and every other one that an endpoint takes.
public final class IntakeBodiesFuzz {

    private static final BodyTrial OTHERS = new BodyTrial("vn.lienthong.intake");

    private IntakeBodiesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Trial.of(() -> {
            registration(input);
            submission(input);
            OTHERS.of(input);
        });
    }

    private static <T> @Nullable T read(byte[] input, Class<T> type) {
        try {
            return RestTrial.JSON.readValue(input, type);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static void registration(byte[] input) {
        @Nullable RegistrationRequest request = read(input, RegistrationRequest.class);
        if (request != null) {
            switch (request.read()) {
                case RegistrationRequest.Reading.Unreadable(var faults) -> ReadTrial.told(faults);
                case RegistrationRequest.Reading.Read(var wish, var id) ->
                        ReadTrial.decided(wish, null, id);
            }
        }
    }

    private static void submission(byte[] input) {
        @Nullable SubmissionRequest request = read(input, SubmissionRequest.class);
        if (request == null) {
            return;
        }
        try {
            Matter.NewDossier matter =
                    request.read(code ->
                            SampleProvince.PROCEDURES.stream()
                                    .filter(one -> one.code().equals(code))
                                    .findFirst());
            require(
                    Optional.ofNullable(matter.applicant().phone()).isPresent()
                            || Optional.ofNullable(matter.applicant().email()).isPresent(),
                    "Nobody can be reached");
            ReadTrial.decided(
                    new RegisterDossier(
                            matter.procedure(),
                            matter.office(),
                            Channel.ONLINE,
                            matter.applicant(),
                            List.copyOf(matter.documents()),
                            matter.note()),
                    null,
                    null);
        } catch (Problem problem) {
            require(problem.status().value() == 400, "Refused otherwise", problem.status());
        }
    }
}
