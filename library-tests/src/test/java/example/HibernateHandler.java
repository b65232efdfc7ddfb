package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** Hibernate's session factory in a static. */
public final class HibernateHandler implements RequestHandler<String, String> {
    private static final SessionFactory SESSIONS = new Configuration()
            .addAnnotatedClass(Product.class)
            .setProperty("hibernate.connection.url", "jdbc:h2:mem:hibernate;DB_CLOSE_DELAY=-1")
            .setProperty("hibernate.hbm2ddl.auto", "create-drop")
            .buildSessionFactory();

    static {
        SESSIONS.inTransaction(session -> session.persist(new Product("tea", 4)));
    }

    @Override
    public String handleRequest(String id, Context context) {
        return SESSIONS.fromTransaction(session -> {
            Product tea = session.find(Product.class, "tea");
            Long others = session.createSelectionQuery(
                            "select count(p) from Product p where p.name <> :name", Long.class)
                    .setParameter("name", id)
                    .getSingleResult();
            return id + tea.price + others;
        });
    }
    /** A row. */
    @Entity(name = "Product")
    public static class Product {
        @Id
        String name;

        int price;

        protected Product() {}

        Product(String name, int price) {
            this.name = name;
            this.price = price;
        }
    }
}
