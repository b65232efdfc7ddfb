package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.concurrent.LazyInitializer;
import org.apache.commons.lang3.time.FastDateFormat;

/** Commons Lang. */
public final class CommonsLangHandler implements RequestHandler<String, String> {
    private static final FastDateFormat FORMAT =
            FastDateFormat.getInstance("yyyy-MM-dd", TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
    private static final LazyInitializer<String> SHOP =
            LazyInitializer.<String>builder().setInitializer(() -> "shop").get();

    @Override
    public String handleRequest(String id, Context context) {
        try {
            Order order = new Order(id);
            return ToStringBuilder.reflectionToString(order, ToStringStyle.JSON_STYLE)
                    + EqualsBuilder.reflectionEquals(order, new Order(id))
                    + HashCodeBuilder.reflectionHashCode(order)
                    + StringUtils.capitalize(id)
                    + FORMAT.format(0L)
                    + SHOP.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
    /** An order. */
    static final class Order {
        private final String customer;

        Order(String customer) {
            this.customer = customer;
        }

        String customer() {
            return customer;
        }
    }
}
