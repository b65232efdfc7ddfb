package example.records;

public record Point(int x, int y) {}
