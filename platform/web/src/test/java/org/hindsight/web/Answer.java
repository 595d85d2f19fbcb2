package org.hindsight.web;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the server answered. */
public record Answer(int status, HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** The value of a cookie that the server set. */
    public String cookie(String name) {
        return headers("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).split(";", 2)[0])
                .orElseThrow(() -> new AssertionError("No cookie " + name + " in " + headers("Set-Cookie")));
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> json() {
        return (Map<String, Object>) parse();
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> list() {
        return (List<Map<String, Object>>) parse();
    }

    /** A value inside objects and lists, such as {@code model.metric.name} or {@code errors.0.field}. */
    @SuppressWarnings("unchecked")
    public <T> T at(String path) {
        Object here = parse();
        for (String step : path.split("\\.")) {
            here = here instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<String, Object>) here).get(step);
        }
        return (T) here;
    }

    private Object parse() {
        try {
            return JSON.readValue(body(), Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException("No JSON: " + body(), e);
        }
    }
}
