package example.orders;

/** An order. A class, as AWS's serialization cannot read records. */
public class Order {

    private String item;
    private int quantity;

    public Order() {}

    public Order(String item, int quantity) {
        this.item = item;
        this.quantity = quantity;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }
}
