package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders a {@link Page} as HTML within the layout, and turns a {@link SeeOther} into a redirect with a notice. */
public final class PageRenderer implements ContainerResponseFilter {
    private static final String NOTICE = "notice";
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    private final Templates templates = new Templates();
    private final Map<String, String> assets;
    private final String environmentNotice;
    private final CookiePolicy cookies;

    /** @param environmentNotice shown at the top of every page, such as that the people are made up; may be empty */
    public PageRenderer(Map<String, String> assets, String environmentNotice, CookiePolicy cookies) {
        this.assets = Map.copyOf(assets);
        this.environmentNotice = environmentNotice;
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof Page built) {
            Page page = built instanceof ProblemPage problem
                    ? problem.withEnteredTexts(Form.of(request), address(request))
                    : built;
            Optional<Form> refused =
                    Form.of(request).filter(form -> form.hasProblems() && !(page instanceof ProblemPage));
            show(page, noticeOf(request), refused, request, response);
            if (noticeOf(request).isPresent()) {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, noticeCookie(request, "", 0));
            }
        } else if (entity instanceof ShownAgain again) {
            show(again.page(), noticeAfter(again.done()), Optional.of(again.unsent()), request, response);
        } else if (entity instanceof SeeOther seeOther) {
            response.setEntity(null);
            response.setStatus(303);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, seeOther.location());
            noticeAfter(seeOther).ifPresent(notice -> response.getHeaders()
                    .add(HttpHeaders.SET_COOKIE, noticeCookie(request, encoded(notice), 60)));
        }
    }

    private void show(
            Page page,
            Optional<PlacedNotice> notice,
            Optional<Form> kept,
            ContainerRequestContext request,
            ContainerResponseContext response) {
        response.setEntity(render(page, notice, kept, request), new Annotation[0], HTML);
    }

    /**
     * Renders a page. A notice whose place the page does not have is shown at the top. Texts of the kept form that the page does not
     * contain are added by the layout: the field may have disappeared because the data changed.
     */
    private byte[] render(
            Page page, Optional<PlacedNotice> notice, Optional<Form> kept, ContainerRequestContext request) {
        PageFrame frame = frame(request, page, notice);
        byte[] html = templates.render(page, frame);
        if (notice.isEmpty() && kept.isEmpty()) {
            return html;
        }
        String shown = new String(html, StandardCharsets.UTF_8);
        boolean isLost = notice.filter(placed -> !placed.place().isEmpty()
                        && !shown.contains("id=\"%s\"".formatted(templates.escaped(placed.place()))))
                .isPresent();
        PageFrame whole = isLost ? frame.withNoticeAtTop(notice.orElseThrow().words()) : frame;
        List<EnteredText> notShown = kept.map(EnteredText::of).orElse(List.of()).stream()
                .filter(text -> !shown.contains(templates.escaped(text.value())))
                .toList();
        return isLost || !notShown.isEmpty() ? templates.render(page, whole.withEntered(notShown)) : html;
    }

    /** Renders a page for somebody who is not signed in. */
    String signedOut(Page page) {
        PageFrame frame = new PageFrame(
                page.title(),
                Optional.empty(),
                List.of(),
                "",
                assets,
                environmentNotice,
                "",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new String(templates.render(page, frame), StandardCharsets.UTF_8);
    }

    private PageFrame frame(ContainerRequestContext request, Page page, Optional<PlacedNotice> notice) {
        Optional<PageUser> visitor = PageUser.of(request);
        String path = "/" + request.getUriInfo().getPath();
        List<PageFrame.NavigationItem> navigation = visitor.map(PageUser::navigation).orElse(List.of()).stream()
                .map(link -> new PageFrame.NavigationItem(link.href(), link.text(), link.isActiveFor(path)))
                .toList();
        return new PageFrame(
                page.title(),
                visitor,
                navigation,
                visitor.map(PageUser::maskedCsrf).orElse(""),
                assets,
                environmentNotice,
                notice.filter(one -> one.place().isEmpty())
                        .map(PlacedNotice::words)
                        .orElse(""),
                notice.filter(one -> !one.place().isEmpty())
                        .map(one -> Map.of(one.place(), one))
                        .orElse(Map.of()),
                Form.of(request).flatMap(Form::heldForm),
                Form.of(request).flatMap(Form::earlierSubmission),
                List.of());
    }

    static String address(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        return Paths.pathAndQuery(address.getRawPath(), address.getRawQuery());
    }

    private static Optional<PlacedNotice> noticeAfter(SeeOther done) {
        return done.notice()
                .map(words -> new PlacedNotice(
                        Optional.ofNullable(done.location().getFragment()).orElse(""), words));
    }

    /** The cookie has the place and the words, because a browser does not send the fragment of an address. */
    private static String encoded(PlacedNotice notice) {
        return URLEncoder.encode(notice.place() + "#" + notice.words(), StandardCharsets.UTF_8);
    }

    private static Optional<PlacedNotice> noticeOf(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(NOTICE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .flatMap(PageRenderer::decoded);
    }

    private static Optional<PlacedNotice> decoded(String value) {
        try {
            String notice = URLDecoder.decode(value, StandardCharsets.UTF_8);
            int end = notice.indexOf('#');
            return Optional.of(new PlacedNotice(notice.substring(0, Math.max(0, end)), notice.substring(end + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private NewCookie noticeCookie(ContainerRequestContext request, String value, int seconds) {
        return cookies.cookie(NOTICE, value, seconds, request.getSecurityContext());
    }
}
