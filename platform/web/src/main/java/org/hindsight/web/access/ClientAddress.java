package org.hindsight.web.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/**
 * From where a request comes. {@code X-Forwarded-For} is believed only as far as proxies of ours wrote it, since anyone can send that
 * header: each proxy appends the address it saw, so the n-th from the right is the one that the outermost of n proxies saw.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
final class ClientAddress implements HttpClientAddressResolver {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private final int trustedProxies;

    ClientAddress(@Value("${hindsight.web.trusted-proxies}") int trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    @Override
    public String resolve(@SuppressWarnings("rawtypes") HttpRequest request) {
        return of(request);
    }

    /** The address as text; empty when unknown. */
    String of(HttpRequest<?> request) {
        InetSocketAddress remote = request.getRemoteAddress();
        String direct = remote == null || remote.getAddress() == null ? "" : remote.getAddress().getHostAddress();
        if (trustedProxies <= 0) {
            return direct;
        }
        List<String> forwarded = request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        return forwarded.size() < trustedProxies ? direct : forwarded.get(forwarded.size() - trustedProxies);
    }

    /** What counts as one client in limits: the address, or for IPv6 its /64, since one household has that many addresses. */
    String network(HttpRequest<?> request) {
        String address = of(request);
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            if (bytes.length == IPV6_BYTES) {
                Arrays.fill(bytes, IPV6_NETWORK_BYTES, IPV6_BYTES, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return address;
        } catch (IllegalArgumentException | java.net.UnknownHostException notAnAddress) {
            return address;
        }
    }
}
