// tag::response[]
package example.purchases;

public class Receipt {

    private String item;
    private String total;

    public Receipt() {}

    public Receipt(String item, String total) {
        this.item = item;
        this.total = total;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getTotal() {
        return total;
    }

    public void setTotal(String total) {
        this.total = total;
    }
}
// end::response[]
