package vn.lienthong.portal.live;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.lienthong.portal.signin.Officer;

/// The stream behind the desk (`text/event-stream`): `change` with how many changes there were at
/// the officer's office, `end` when the page should not ask again by itself.
@Controller
class LivePage {

    private final LiveStreams streams;

    LivePage(LiveStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/ban-lam-viec/thay-doi", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(HttpSession session, HttpServletResponse response) {
        // A proxy that collects what it passes on would hold the news back.
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(Officer.signedIn().office(), session.getId());
    }
}
