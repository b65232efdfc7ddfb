package example.invoices;

import java.util.List;

/** An invoice with the prices of its lines. */
public class Invoice {

    private String number;
    private List<Integer> lines;

    public Invoice() {}

    public Invoice(String number, List<Integer> lines) {
        this.number = number;
        this.lines = lines;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public List<Integer> getLines() {
        return lines;
    }

    public void setLines(List<Integer> lines) {
        this.lines = lines;
    }
}
