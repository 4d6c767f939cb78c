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
            response.setEntity(render(page, request), new Annotation[0], HTML);
            if (noticeOf(request).isPresent()) {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, noticeCookie(request, "", 0));
            }
        } else if (entity instanceof SeeOther seeOther) {
            response.setEntity(null);
            response.setStatus(303);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, seeOther.location());
            seeOther.notice().ifPresent(notice -> response.getHeaders()
                    .add(
                            HttpHeaders.SET_COOKIE,
                            noticeCookie(request, URLEncoder.encode(notice, StandardCharsets.UTF_8), 60)));
        }
    }

    /**
     * Renders a page. If the page shows a rejected form, texts that the page does not contain are added by the layout:
     * the field may have disappeared because the data changed.
     */
    private byte[] render(Page page, ContainerRequestContext request) {
        PageFrame frame = frame(request, page);
        byte[] html = templates.render(page, frame);
        Optional<Form> refused = Form.of(request).filter(Form::hasProblems);
        if (refused.isEmpty() || page instanceof ProblemPage) {
            return html;
        }
        String shown = new String(html, StandardCharsets.UTF_8);
        List<EnteredText> notShown = EnteredText.of(refused.get()).stream()
                .filter(text -> !shown.contains(templates.escaped(text.value())))
                .toList();
        return notShown.isEmpty() ? html : templates.render(page, frame.withEntered(notShown));
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
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new String(templates.render(page, frame), StandardCharsets.UTF_8);
    }

    private PageFrame frame(ContainerRequestContext request, Page page) {
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
                noticeOf(request).orElse(""),
                Form.of(request).flatMap(Form::heldForm),
                Form.of(request).flatMap(Form::earlierSubmission),
                List.of());
    }

    static String address(ContainerRequestContext request) {
        URI address = request.getUriInfo().getRequestUri();
        return Paths.pathAndQuery(address.getRawPath(), address.getRawQuery());
    }

    private static Optional<String> noticeOf(ContainerRequestContext request) {
        return Optional.ofNullable(request.getCookies().get(NOTICE))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .flatMap(PageRenderer::decoded);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private NewCookie noticeCookie(ContainerRequestContext request, String value, int seconds) {
        return cookies.cookie(NOTICE, value, seconds, request.getSecurityContext());
    }
}
