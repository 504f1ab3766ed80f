package vn.lienthong.notification.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.recipients.domain.Manners;
import vn.lienthong.notification.recipients.domain.Received;
import vn.lienthong.notification.recipients.domain.Standing;
import vn.lienthong.notification.recipients.store.Recipients;
import vn.lienthong.notification.telling.domain.Claimant;
import vn.lienthong.notification.telling.domain.Correspondence;
import vn.lienthong.notification.telling.domain.DeliveryStep;
import vn.lienthong.notification.telling.domain.Hold;
import vn.lienthong.notification.telling.domain.Moment;
import vn.lienthong.notification.telling.domain.Notification;
import vn.lienthong.notification.telling.domain.Patience;
import vn.lienthong.notification.templates.domain.Channel;
import vn.lienthong.notification.templates.domain.OnUnknownOutcome;
import vn.lienthong.notification.templates.domain.Template;

/// Decides what is to be done with what is due: write it and find it a provider, let it wait, or
/// leave it.
@Component
class Judgement {

    private static final Logger LOG = LoggerFactory.getLogger(Judgement.class);
    private static final Set<Channel> COUNTED = Set.of(Channel.SMS, Channel.CHAT);

    private final Writing writing;
    private final Recipients recipients;
    private final Manners manners;

    Judgement(Writing writing, Recipients recipients, Manners manners) {
        this.writing = writing;
        this.recipients = recipients;
        this.manners = manners;
    }

    record Candidate(Correspondence state, Notification message) {}

    record Step(String code, DeliveryStep step) {}

    /// A message that may go, with the permission of its provider's protection.
    record Leave(
            String code,
            Notification message,
            Writing.Draft draft,
            Provider provider,
            String recipient) {

        DeliveryStep.Claim claim(Claimant me, Moment now, Instant horizon) {
            return new DeliveryStep.Claim(
                    message.number(),
                    message.attempts().size(),
                    provider.name(),
                    draft.parts(),
                    me,
                    now,
                    horizon);
        }

        boolean isFor(DeliveryStep step) {
            return step instanceof DeliveryStep.Claim claim && claim.number() == message.number();
        }

        /// Number of the attempt, from 1.
        int attempt() {
            return message.attempts().size() + 1;
        }
    }

    /// @param busy whether something waits for nothing but a provider's leave
    record Judged(List<Step> steps, List<Leave> leaves, boolean busy) {}

    Judged judge(Channel channel, Carriers carriers, List<Candidate> candidates, Moment now) {
        Map<Candidate, String> names = new HashMap<>();
        candidates.forEach(c -> names.put(c, recipients.name(channel, c.message().to())));
        Map<String, Standing> standings = recipients.standings(Set.copyOf(names.values()));
        Map<String, Received> received =
                COUNTED.contains(channel)
                        ? recipients.received(Set.copyOf(names.values()), now.business())
                        : new HashMap<>();
        List<Step> steps = new ArrayList<>();
        List<Leave> leaves = new ArrayList<>();
        boolean busy = false;
        for (Candidate candidate : candidates) {
            String name = names.getOrDefault(candidate, "");
            Standing standing = standings.getOrDefault(name, Standing.UNKNOWN);
            if (candidate.message().to().isEmpty()) {
                // Its address was forgotten under way.
                steps.add(suppress(candidate, "FORGOTTEN", now));
                continue;
            }
            try {
                Optional<Template> template = template(candidate, standing);
                Manners.Verdict verdict =
                        verdict(channel, template, standing, received.get(name), now);
                switch (verdict) {
                    case Manners.Verdict.Wait(Instant until, Manners.Why why) ->
                            steps.add(holdBack(candidate, until, why));
                    case Manners.Verdict.Suppress(String reason) ->
                            steps.add(suppress(candidate, reason, now));
                    case Manners.Verdict.Send _ -> {
                        Writing.Draft draft =
                                writing.write(
                                        candidate.state(),
                                        candidate.message(),
                                        template.orElseThrow(() ->
                                                new UnpreparedException("NO_TEMPLATE", true)));
                        Optional<Provider> provider =
                                carriers.choose(draft.parts(), candidate.message().lastProvider());
                        busy |= provider.isEmpty() && carriers.usable();
                        provider.ifPresent(p -> {
                            received.merge(name, Received.NOTHING.plusOne(), (r, _) -> r.plusOne());
                            leaves.add(
                                    new Leave(
                                            candidate.state().code(),
                                            candidate.message(),
                                            draft,
                                            p,
                                            name));
                        });
                    }
                }
            } catch (UnpreparedException e) {
                steps.add(unprepared(candidate, e.reason(), e.forGood(), now));
            } catch (RuntimeException e) {
                // One message that nobody foresaw must not stop all others. Its text may say
                // something personal, its type does not.
                steps.add(unprepared(candidate, e.getClass().getSimpleName(), false, now));
            }
        }
        return new Judged(steps, leaves, busy);
    }

    private Optional<Template> template(Candidate candidate, Standing standing) {
        String language = standing.language();
        return writing.template(
                candidate.message(), language == null ? Template.VIETNAMESE : language);
    }

    private Manners.Verdict verdict(
            Channel channel,
            Optional<Template> template,
            Standing standing,
            @Nullable Received received,
            Moment now) {
        return template.map(t ->
                        manners.judge(
                                t.noticeClass(),
                                channel,
                                standing,
                                received == null ? Received.NOTHING : received,
                                now.business()))
                .orElseGet(Manners.Verdict.Send::new);
    }

    private static Step holdBack(Candidate candidate, Instant until, Manners.Why why) {
        Notification message = candidate.message();
        Hold hold =
                switch (why) {
                    case QUIET_HOURS -> Hold.QUIET_HOURS;
                    case CAP -> Hold.CAP;
                };
        return new Step(
                candidate.state().code(),
                new DeliveryStep.HoldBack(
                        message.number(), message.attempts().size(), until, hold));
    }

    private static Step suppress(Candidate candidate, String reason, Moment now) {
        Notification message = candidate.message();
        return new Step(
                candidate.state().code(),
                new DeliveryStep.Suppress(
                        message.number(), message.attempts().size(), reason, now));
    }

    private Step unprepared(Candidate candidate, String reason, boolean forGood, Moment now) {
        Notification message = candidate.message();
        LOG.warn("{} cannot be written: {}", message.id(candidate.state().code()), reason);
        return new Step(
                candidate.state().code(),
                new DeliveryStep.Unprepared(
                        message.number(),
                        message.attempts().size(),
                        reason,
                        forGood,
                        now,
                        patience(message)));
    }

    /// What was claimed counts with its recipients.
    void count(Channel channel, List<Leave> granted, Moment now) {
        if (COUNTED.contains(channel)) {
            recipients.count(granted.stream().map(Leave::recipient).toList(), now.business());
        }
    }

    OnUnknownOutcome onUnknownOutcome(Notification message) {
        return writing.template(message, Template.VIETNAMESE)
                .map(Template::onUnknownOutcome)
                .orElse(OnUnknownOutcome.GIVE_UP);
    }

    Patience patience(Notification message) {
        Duration validity =
                writing.template(message, Template.VIETNAMESE)
                        .map(Template::validity)
                        .orElse(Template.USUAL_VALIDITY);
        return new Patience(validity, ThreadLocalRandom.current().nextDouble());
    }
}
