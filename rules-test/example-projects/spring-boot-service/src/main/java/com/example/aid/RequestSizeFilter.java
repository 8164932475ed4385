package com.example.aid;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ContentCachingRequestWrapper;

/**
 * Refuses a body above the limit while it is read, whether or not the request states its length. Tomcat limits forms only.
 */
@Component
class RequestSizeFilter extends OncePerRequestFilter {

    private final int limit;

    /** Sets the limit, for example {@code 64KB}. */
    RequestSizeFilter(@Value("${aid.largest-request}") DataSize limit) {
        this.limit = Math.toIntExact(limit.toBytes());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new ContentCachingRequestWrapper(request, limit) {
                    @Override
                    protected void handleContentOverflow(int mostBytes) {
                        throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
                    }
                },
                response);
    }
}
