package press.broadside.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Which right each address of workbench and API wants: {@code rights.txt}, read once. What is not in it is not there.
 *
 * @param routes in the order of the file
 */
public record RouteTable(List<Route> routes) {
    public RouteTable {
        routes = List.copyOf(routes);
    }

    public static RouteTable shipped() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RouteTable.class.getResourceAsStream("/rights.txt")), StandardCharsets.UTF_8))) {
            return new RouteTable(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
