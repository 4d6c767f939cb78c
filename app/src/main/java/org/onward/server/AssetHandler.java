package org.onward.server;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.onward.web.Assets;
import org.onward.web.SecurityHeaders;

/**
 * Answers requests for assets from memory. They need no session, no database and no permit, and no thread waits while the client
 * reads. All other requests are passed on.
 */
public final class AssetHandler extends Handler.Wrapper {
    private final Assets assets;
    private final HttpFields common;

    public AssetHandler(Assets assets) {
        this.assets = assets;
        HttpFields.Mutable fields = HttpFields.build();
        SecurityHeaders.ALL.forEach(fields::put);
        fields.put(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
        this.common = fields.asImmutable();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        Assets.Found asset = assets.find(
                        Request.getPathInContext(request), request.getHeaders().get(HttpHeader.ACCEPT_ENCODING))
                .orElse(null);
        if (asset == null) {
            return super.handle(request, response, callback);
        }
        response.setStatus(HttpStatus.OK_200);
        HttpFields.Mutable headers = response.getHeaders();
        for (HttpField field : common) {
            headers.put(field);
        }
        headers.put(HttpHeader.CONTENT_TYPE, asset.contentType());
        headers.put(HttpHeader.CACHE_CONTROL, asset.cacheControl());
        asset.contentEncoding().ifPresent(encoding -> headers.put(HttpHeader.CONTENT_ENCODING, encoding));
        headers.put(HttpHeader.CONTENT_LENGTH, asset.body().remaining());
        // For HEAD, Jetty sends the headers only.
        response.write(true, asset.body(), callback);
        return true;
    }
}
