package example;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other tools read of a run. */
class ReportDataTest {

    private static final Path SCHEMA = Path.of("../docs/report.schema.json");

    @TempDir
    static Path directory;

    @BeforeAll
    static void run() {
        Run.reportTo(directory, Run.Cases.Teas.class, Run.Cases.Leaking.class);
    }

    private static JsonNode read(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(directory.resolve(file)));
    }

    @Test
    void theDataIsAsItsSchemaSays() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        assertThat(schema.validate(Files.readString(directory.resolve("report.json")), InputFormat.JSON))
                .isEmpty();
        assertThat(read("report.json").findValuesAsString("kind")).containsExactly("function", "finding", "function");
    }

    @Test
    void noValueOfAVariableIsAnywhere() throws IOException {
        for (String file : List.of("index.html", "report.json", "trace.json")) {
            assertThat(Files.readString(directory.resolve(file))).isNotEmpty().doesNotContain("open-sesame-4711");
        }
    }

    private record Slice(long begin, long end) {

        boolean overlaps(Slice other) {
            boolean apart = end <= other.begin || other.end <= begin;
            boolean within = begin >= other.begin && end <= other.end || other.begin >= begin && other.end <= end;
            return !apart && !within;
        }
    }

    @Test
    void slicesOfATrackNest() throws IOException {
        Map<String, List<Slice>> tracks = new HashMap<>();
        for (JsonNode event : read("trace.json")) {
            if (event.get("ph").asString().equals("X")) {
                long begin = event.get("ts").asLong();
                tracks.computeIfAbsent(event.get("pid") + " " + event.get("tid"), track -> new ArrayList<>())
                        .add(new Slice(begin, begin + event.get("dur").asLong()));
            }
        }

        assertThat(tracks).hasSize(3);
        tracks.values().forEach(slices -> {
            slices.sort(Comparator.comparingLong(Slice::begin));
            slices.forEach(one -> assertThat(slices).noneMatch(one::overlaps));
        });
    }
}
