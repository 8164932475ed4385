package com.example.aid;

import java.util.List;
import java.util.Locale;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers what is wrong as a problem (RFC 9457). Those of an input list every error with the members that it has on the command
 * line: {@code at}, {@code found}, {@code message} and {@code accepted}. Spring answers a wrong method, media type or size.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail handle(InvalidInputException failure, Locale language) {
        return withErrors(problem(HttpStatus.UNPROCESSABLE_ENTITY, "input", language), failure.errors(), language);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale language = LocaleContextHolder.getLocale();
        ProblemDetail problem = failure.getCause() instanceof InvalidInputException notJson
                ? withErrors(problem(HttpStatus.BAD_REQUEST, "not-json", language), notJson.errors(), language)
                : problem(HttpStatus.BAD_REQUEST, "no-body", language);
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    private static ProblemDetail withErrors(ProblemDetail problem, List<InputError> errors, Locale language) {
        problem.setProperty(
                "errors", ContractWriter.in(language).errors(errors).get("errors"));
        return problem;
    }

    private ProblemDetail problem(HttpStatus status, String kind, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text(kind + ".detail", language));
        problem.setTitle(text(kind, language));
        return problem;
    }

    private String text(String key, Locale language) {
        return getMessageSource().getMessage("problem." + key, null, language);
    }
}
