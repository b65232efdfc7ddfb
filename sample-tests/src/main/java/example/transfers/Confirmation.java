package example.transfers;

/** The answer to a {@link Transfer}. */
public class Confirmation {

    private int number;
    private String text;

    public Confirmation() {}

    public Confirmation(int number, String text) {
        this.number = number;
        this.text = text;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
