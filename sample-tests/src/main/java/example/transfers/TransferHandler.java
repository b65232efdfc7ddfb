package example.transfers;

/** Gets the types of its event and its response from a generic base class. */
public class TransferHandler extends NumberedHandler<Transfer, Confirmation> {

    @Override
    protected Confirmation answer(int number, Transfer transfer) {
        return new Confirmation(
                number, "%d from %s to %s".formatted(transfer.getAmount(), transfer.getFrom(), transfer.getTo()));
    }
}
