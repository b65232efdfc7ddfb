package example.invoices;

import com.amazonaws.services.lambda.runtime.Context;

/** Implements no interface: the function is configured as {@code example.invoices.InvoiceHandler::total}. */
public class InvoiceHandler {

    public int total(Invoice invoice, Context context) {
        context.getLogger().log("Invoice " + invoice.getNumber());
        return invoice.getLines().stream().mapToInt(Integer::intValue).sum();
    }
}
