package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Hibernate, and a row for each request. */
public final class HibernateInsertHandler implements RequestHandler<String, String> {
    private static final SessionFactory SESSIONS = new Configuration()
            .addAnnotatedClass(Order.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1")
            .setProperty("hibernate.hbm2ddl.auto", "create-drop")
            .buildSessionFactory();

    @Override
    public String handleRequest(String id, Context context) {
        SESSIONS.inTransaction(session -> session.merge(new Order(id, "tea")));
        return SESSIONS.fromTransaction(session -> id + session.find(Order.class, id).item);
    }
    /** A row. */
    @Entity(name = "orders")
    public static class Order {
        @Id
        String customer;

        String item;

        protected Order() {}

        Order(String customer, String item) {
            this.customer = customer;
            this.item = item;
        }
    }
}
