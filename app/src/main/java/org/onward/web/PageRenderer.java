package org.onward.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.lang.annotation.Annotation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a {@link Page} into HTML within the layout, and a {@link SeeOther} into a redirect with its notice. */
public final class PageRenderer implements ContainerResponseFilter {
    private static final String NOTICE = "notice";
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    private final Templates templates = new Templates();
    private final Map<String, String> assets;
    private final String environmentNotice;
    private final CookiePolicy cookies;

    /** @param environmentNotice said at the top of every page, such as that the people are made up; may be empty */
    public PageRenderer(Map<String, String> assets, String environmentNotice, CookiePolicy cookies) {
        this.assets = Map.copyOf(assets);
        this.environmentNotice = environmentNotice;
        this.cookies = cookies;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity instanceof Page page) {
            response.setEntity(templates.render(page, frame(request, page)), new Annotation[0], HTML);
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

    /** A page for whoever it is, where nobody can be told apart. */
    String signedOut(Page page) {
        Frame frame = new Frame(page.title(), Optional.empty(), List.of(), "", assets, environmentNotice, "");
        return new String(templates.render(page, frame), StandardCharsets.UTF_8);
    }

    private Frame frame(ContainerRequestContext request, Page page) {
        Optional<Visitor> visitor = Visitor.of(request);
        String path = "/" + request.getUriInfo().getPath();
        List<Frame.NavigationItem> navigation = visitor.map(Visitor::navigation).orElse(List.of()).stream()
                .map(link -> new Frame.NavigationItem(link.href(), link.text(), link.leadsTo(path)))
                .toList();
        return new Frame(
                page.title(),
                visitor,
                navigation,
                visitor.map(Visitor::maskedCsrf).orElse(""),
                assets,
                environmentNotice,
                noticeOf(request).orElse(""));
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
