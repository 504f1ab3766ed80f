package vn.lienthong.intake.personaldata;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.kit.access.RevealsNothing;
import vn.lienthong.kit.sealing.KeyRotation;
import vn.lienthong.kit.security.Caller;
import vn.lienthong.kit.security.Role;
import vn.lienthong.kit.security.Roles;
import vn.lienthong.kit.web.Problem;

/// Puts another master key in the place of the present one. It is the province's business alone:
/// every office's dossiers are sealed with it.
@RestController
@RevealsNothing
@Roles(Role.OPERATIONS)
class KeyRotationController {

    private static final int ROUNDS = 20;

    private final KeyRotation rotation;
    private final ProvinceOnly province;

    KeyRotationController(KeyRotation rotation, ProvinceOnly province) {
        this.rotation = rotation;
        this.province = province;
    }

    /// How the keys stand.
    ///
    /// @param current id of the master key that encrypts from now on
    /// @param keys how many data keys are under each master key, by its id
    /// @param left how many are still under earlier ones
    record KeysView(String current, Map<String, Long> keys, long left) {

        static KeysView of(KeyRotation.Standing standing) {
            return new KeysView(standing.current(), standing.keys(), standing.left());
        }
    }

    @GetMapping("/api/keys")
    KeysView show(Caller caller) {
        province.require(caller);
        return KeysView.of(rotation.standing());
    }

    /// Makes a new master key. What is under earlier ones is brought under it by `POST
    /// /api/keys/rotations/rounds`, some at a time, until nothing is left.
    @PostMapping("/api/keys/rotations")
    KeysView begin(Caller caller) {
        province.require(caller);
        try {
            rotation.begin();
        } catch (UnsupportedOperationException _) {
            throw Problem.conflict("READ_ONLY", "keys.read-only");
        }
        return KeysView.of(rotation.standing());
    }

    @PostMapping("/api/keys/rotations/rounds")
    KeysView goOn(Caller caller) {
        province.require(caller);
        for (int round = 0; round < ROUNDS && rotation.goOn() > 0; round++) {
            // Goes on.
        }
        return KeysView.of(rotation.standing());
    }
}
