package org.hindsight.web.problem;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What could not be read of a request, in words without the names of our classes. */
final class Unreadable {

    private static final String DESCRIPTION = " The API's description is at /openapi.yml.";
    private static final Pattern POSITION = Pattern.compile("line: (\\d+), column: (\\d+)");
    // Serde tells what it met in its message only.
    private static final Pattern TOKENS = Pattern.compile("Unexpected token (\\w+), expected (\\w+)");

    private Unreadable() {}

    static String words(Throwable cause) {
        return switch (cause) {
            case JsonSyntaxException syntax -> "The body is no valid JSON" + position(syntax) + ".";
            case ConversionErrorException conversion when conversion.getCause() instanceof JsonSyntaxException syntax -> words(syntax);
            case ConversionErrorException conversion -> unfit(conversion.getArgument(), conversion);
            case UnsatisfiedRouteException missing -> missing(missing.getArgument());
            default -> "The request cannot be read." + DESCRIPTION;
        };
    }

    private static String unfit(Argument<?> argument, ConversionErrorException conversion) {
        if (isBody(argument)) {
            return "The body does not have the expected shape" + tokens(conversion) + "." + DESCRIPTION;
        }
        return "'" + argument.getName() + "' is not what is expected: "
                + conversion.getConversionError().getOriginalValue().map(value -> "found '" + value + "'").orElse("it is empty")
                + ", expected " + expected(argument) + ".";
    }

    private static String expected(Argument<?> argument) {
        Class<?> type = argument.getType();
        boolean number = Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class;
        return number ? "a number" : type == boolean.class || type == Boolean.class ? "true or false" : "another value";
    }

    private static String missing(Argument<?> argument) {
        return isBody(argument) ? "The request needs a body." + DESCRIPTION : "'" + argument.getName() + "' is missing.";
    }

    private static boolean isBody(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class);
    }

    private static String tokens(ConversionErrorException conversion) {
        Matcher tokens = TOKENS.matcher(String.valueOf(conversion.getMessage()));
        return tokens.find() ? ": found " + word(tokens.group(1)) + " where " + word(tokens.group(2)) + " is expected" : "";
    }

    private static String word(String token) {
        return switch (token) {
            case "START_OBJECT" -> "an object";
            case "START_ARRAY" -> "a list";
            case "VALUE_STRING" -> "text";
            case "VALUE_NUMBER_INT", "VALUE_NUMBER_FLOAT" -> "a number";
            case "VALUE_TRUE", "VALUE_FALSE" -> "true or false";
            case "VALUE_NULL" -> "null";
            default -> "something else";
        };
    }

    private static String position(JsonSyntaxException syntax) {
        Matcher position = POSITION.matcher(String.valueOf(syntax.getMessage()));
        return position.find() ? " (line " + position.group(1) + ", column " + position.group(2) + ")" : "";
    }
}
